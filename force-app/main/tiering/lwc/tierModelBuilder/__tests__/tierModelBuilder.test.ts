import { executeMutation, graphql } from 'lightning/graphql';
import LightningConfirm from 'lightning/confirm';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';

import TierModelBuilder from 'c/tierModelBuilder';
import type { TierModel } from 'c/tierModelRecords';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { READY, judged, tierModel, tierModelAnswer } from 'test/tierModels';

jest.mock('@salesforce/customPermission/ManageTierModels', () => ({ default: true }), { virtual: true });

type Config = Readonly<Record<string, unknown>>;
const wire = graphql as unknown as {
  emit(value: unknown, isFor: (config: { readonly variables?: Config }) => boolean): void;
  getLastConfig(): { readonly variables?: Config };
};
const mutate = executeMutation as unknown as jest.Mock;
const confirm = jest.fn(() => Promise.resolve(true));
const refresh = jest.fn(() => Promise.resolve());
LightningConfirm.open = confirm;

function emitModel(answer: unknown): void {
  wire.emit({ ...(answer as object), refresh }, ({ variables }) => 'modelId' in (variables ?? {}));
}
function emitRatings(answer: unknown): void {
  wire.emit({ ...(answer as object), refresh }, ({ variables }) => 'after' in (variables ?? {}));
}
const ratings = (ids: readonly string[], total = ids.length, next: string | null = null): unknown => ({
  data: {
    uiapi: {
      query: {
        AccountTier__c: {
          totalCount: total,
          pageInfo: { hasNextPage: next !== null, endCursor: next },
          edges: ids.map((id) => ({
            node: { Id: `d${id}`, Account__c: { value: id }, Account__r: { Name: { value: `Account ${id}` } } }
          }))
        }
      }
    }
  }
});

async function show(model: TierModel | null = tierModel(), more = {}): Promise<Mounted<TierModelBuilder>> {
  const element = await mount<TierModelBuilder>('c-tier-model-builder', TierModelBuilder, { recordId: 'm1' });
  emitModel(tierModelAnswer(model, more));
  emitRatings(ratings([]));
  await flush();
  return element;
}
async function edit(element: HTMLElement, changes: Record<string, unknown>): Promise<void> {
  send(inside(element, 'c-tier-weights'), 'edit', { changes });
  await flush();
}
async function press(element: HTMLElement, action: string): Promise<void> {
  inside(element, `[data-action="${action}"]`).click();
  await flush();
}
interface Request {
  readonly variables: Readonly<Record<string, unknown>>;
}
const written = (): unknown[] => (mutate.mock.calls as [Request][]).map(([{ variables }]) => variables);

describe('c-tier-model-builder', () => {
  it('saves what was changed in one transaction, and only that', async () => {
    const element = await show();
    expect(allInside(element, '.bar')).toHaveLength(0);

    await edit(element, { Tier1From__c: 80 });
    send(inside(element, 'c-tier-levels'), 'level', { criterion: 'fit', field: 'Level1__c', text: 'None' });
    await flush();
    await expect(element).toBeAccessible();
    await press(element, 'save');

    expect(written()).toEqual([
      {
        w0: { Id: 'm1', TierModel__c: { Tier1From__c: 80 } },
        w1: { Id: 'c-fit', TierCriterion__c: { Level1__c: 'None' } }
      }
    ]);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'm1' }]);
    expect(allInside(element, '.bar')).toHaveLength(0);
  });

  it('forgets changes when cancelled or changed back', async () => {
    const element = await show();

    await edit(element, { Tier1From__c: 80 });
    await press(element, 'cancel');
    expect(allInside(element, '.bar')).toHaveLength(0);
    await edit(element, { Tier1From__c: 80 });
    await edit(element, { Tier1From__c: 70 });

    expect(allInside(element, '.bar')).toHaveLength(0);
    expect(mutate).not.toHaveBeenCalled();
  });

  it('does not send what cannot be saved', async () => {
    const element = await show();

    await edit(element, { FitWeight__c: Number.NaN, Tier1From__c: 120 });
    await press(element, 'save');

    expect(mutate).not.toHaveBeenCalled();
    expect(inside(element, '.bar').textContent).toContain('Mend the marked numbers first (2).');
  });

  it('keeps what is typed while it saves', async () => {
    const element = await show();
    await edit(element, { Tier1From__c: 80 });
    let answer: (value: unknown) => void = () => undefined;
    mutate.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      })
    );

    await press(element, 'save');
    await edit(element, { Tier2From__c: 55 });
    answer({ data: { uiapi: {} } });
    await flush();

    expect(inside<HTMLElement & { values: unknown }>(element, 'c-tier-weights').values).toMatchObject({
      Tier2From__c: 55
    });
  });

  it('does not clone what cannot be saved', async () => {
    const element = await show();

    await edit(element, { FitWeight__c: Number.NaN });
    send(inside(element, 'c-tier-model-status'), 'copy');
    await flush();

    expect(mutate).not.toHaveBeenCalled();
  });

  it('says why the server refused and keeps what was typed', async () => {
    const element = await show();
    mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'A threshold lies between 0 and 100.' }] });

    await edit(element, { Tier1From__c: 80 });
    await press(element, 'save');

    expect(inside<HTMLElement & { error: unknown }>(element, 'c-error-panel').error).toMatchObject({
      name: 'RefusedError'
    });
    expect(inside<HTMLElement & { values: unknown }>(element, 'c-tier-weights').values).toMatchObject({
      Tier1From__c: 80
    });
    expect(refresh).toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it('offers a new draft with the changes when somebody activated the model meanwhile', async () => {
    const element = await show();
    await edit(element, { Tier1From__c: 80 });

    emitModel(tierModelAnswer(tierModel({ status: 'Active' })));
    await flush();
    expect(inside(element, '.bar').textContent).toContain('no longer a draft');
    mutate.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'm2' } } } } });
    await press(element, 'keep');

    expect(written()[0]).toMatchObject({ w0: { TierModel__c: { Name: 'Copy of Model', Tier1From__c: 80 } } });
    expect(visited).toMatchObject([{ attributes: { recordId: 'm2', objectApiName: 'TierModel__c' } }]);
  });

  it('activates after saying what that does', async () => {
    const element = await show(tierModel(), { inForce: 'Old', open: 12 });

    send(inside(element, 'c-tier-model-status'), 'activate');
    await flush();

    const [[{ message }]] = confirm.mock.calls as unknown as [[{ message: string }]];
    expect(message).toContain('“Old” is archived');
    expect(message).toContain('must be scored again: 12');
    expect(written()).toEqual([{ w0: { Id: 'm1', TierModel__c: { Status__c: 'Active' } } }]);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'm1' }, { recordId: 'm0' }]);
  });

  it('activates and archives nothing without consent', async () => {
    const element = await show(tierModel({ status: 'Active' }));
    confirm.mockResolvedValue(false);

    send(inside(element, 'c-tier-model-status'), 'archive');
    send(inside(element, 'c-tier-model-status'), 'activate');
    await flush();
    expect(mutate).not.toHaveBeenCalled();
    confirm.mockResolvedValue(true);
    send(inside(element, 'c-tier-model-status'), 'archive');
    await flush();

    expect(written()).toEqual([{ w0: { Id: 'm1', TierModel__c: { Status__c: 'Archived' } } }]);
  });

  it('reads ratings page by page, and says how far it is', async () => {
    const element = await show();
    const thresholds = inside<HTMLElement & { progress: string; accounts: readonly unknown[] }>(
      element,
      'c-tier-thresholds'
    );

    emitRatings(ratings(['a', 'b'], 5, 'next'));
    await flush();
    expect(wire.getLastConfig().variables).toEqual({ after: 'next' });
    expect(thresholds.progress).toBe('Loading ratings: 2 of 5 decisions.');
    emitRatings(ratings(['c'], 5));
    await flush();

    expect(thresholds.accounts).toHaveLength(3);
    expect(thresholds.progress).toBe('Only 3 of 5 decisions were loaded; the figures below count those alone.');
  });

  it('says that ratings could not be read, and opens accounts', async () => {
    const element = await show();
    const thresholds = inside<HTMLElement & { error: unknown }>(element, 'c-tier-thresholds');

    emitRatings({ data: undefined, errors: [{ message: 'No.' }] });
    await flush();
    expect(thresholds.error).toEqual([{ message: 'No.' }]);
    send(thresholds, 'retry');
    send(thresholds, 'open', { accountId: '001' });
    await flush();

    expect(refresh).toHaveBeenCalled();
    expect(visited).toMatchObject([{ attributes: { recordId: '001', objectApiName: 'Account' } }]);
  });

  it('shows a fixed model as it is, even where its judgements would give other weights', async () => {
    const values = { ...judged(), ...READY, WeightMethod__c: 'Pairwise' };
    const element = await show(tierModel({ status: 'Archived', values }));

    expect(inside<HTMLElement & { values: unknown }>(element, 'c-tier-weights').values).toMatchObject({
      FitWeight__c: 20
    });
    expect(allInside(element, '.bar')).toHaveLength(0);
  });

  it('warns before changes are lost', async () => {
    const element = await show();
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

    expect(leave()).toBe(true);
    await edit(element, { Tier1From__c: 80 });

    expect(leave()).toBe(false);
  });

  it('keeps its room while loading, and says what is gone or failed', async () => {
    const loading = await mount<TierModelBuilder>('c-tier-model-builder', TierModelBuilder, { recordId: 'm1' });
    expect(inside(loading, '.loading').textContent).toBe('Loading the tier model');
    emitModel({ data: undefined, errors: [{ message: 'No.' }] });
    await flush();
    send(inside(loading, 'c-error-panel'), 'retry');
    await flush();
    expect(refresh).toHaveBeenCalledTimes(1);
    loading.remove();
    const gone = await show(null);

    expect(textOf(gone)).toContain('not there any more');
    await expect(gone).toBeAccessible();
  });
});
