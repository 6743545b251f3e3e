import { graphql } from 'lightning/graphql';

import IndicatorLibraryModal from 'c/indicatorLibraryModal';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const wire = graphql as unknown as { emit(value: unknown): void; getLastConfig(): { variables?: unknown } };
const refresh = jest.fn(() => Promise.resolve());
const value = (of: unknown): unknown => ({ value: of });
const edges = (nodes: readonly unknown[]): unknown => ({ edges: nodes.map((node) => ({ node })) });

const definition = (id: string, source: string, values: Record<string, unknown> = {}): unknown => ({
  Id: id,
  Name: value(`${source} of the library`),
  Source__c: value(source),
  Kind__c: value('Leading'),
  Aggregation__c: value('Sum'),
  Unit__c: value('pieces'),
  Meaning__c: value(`What ${source} tells`),
  Target__c: value(4),
  ProposedForTiers__c: value('Tier 1;Tier 2'),
  ObjectiveWords__c: value('network'),
  ...values
});
const DEFINITIONS = [
  definition('d1', 'New relationships'),
  definition('d2', 'Reviews held', { ObjectiveWords__c: value(null) }),
  definition('d3', 'Say/do ratio', {
    Aggregation__c: value('Average'),
    Unit__c: value('%'),
    Target__c: value(90),
    ProposedForTiers__c: value(null),
    ObjectiveWords__c: value(null)
  }),
  definition('d4', 'By hand', {
    Kind__c: value('Lagging'),
    Aggregation__c: value('Latest'),
    Target__c: value(null),
    ProposedForTiers__c: value(null),
    ObjectiveWords__c: value(null)
  })
];

function answer(chosen: readonly unknown[] = [], definitions: readonly unknown[] = DEFINITIONS): void {
  const plan = {
    Id: 'plan',
    StartDate__c: value('2026-01-01'),
    EndDate__c: value('2026-12-31'),
    CadenceDays__c: value(90),
    Account__r: { Tier__c: value('Tier 1'), KeyPlayerCount__c: value(5), RelationshipConfidence__c: value(61.239) },
    PreviousPlan__r: { SayDoRatio__c: value(72.5) }
  };
  const query = {
    IndicatorDefinition__c: edges(definitions),
    AccountPlan__c: edges([plan]),
    PlanObjective__c: edges([{ Id: 'o1', Name: value('Win the network'), Measure__c: value(null) }]),
    LeadingIndicator__c: edges(chosen)
  };
  wire.emit({ data: { uiapi: { query } }, refresh });
}

async function show(
  values: Parameters<typeof mount<IndicatorLibraryModal>>[2] = {},
  chosen: readonly unknown[] = []
): Promise<Mounted<IndicatorLibraryModal>> {
  const dialog = await mount('c-indicator-library-modal', IndicatorLibraryModal, { planId: 'plan', ...values });
  answer(chosen);
  await flush();
  judge(dialog, true);
  return dialog;
}
const saving = () => jest.fn((_writes: readonly unknown[]) => Promise.resolve());
const rows = (dialog: HTMLElement, group: string): (string | undefined)[] =>
  allInside(dialog, `[data-group="${group}"] [data-row]`).map(({ dataset }) => dataset['row']);
const box = (dialog: HTMLElement, id: string): HTMLInputElement =>
  inside<HTMLInputElement>(dialog, `[data-row="${id}"] .tick`);
const tick = async (dialog: HTMLElement, id: string): Promise<void> => {
  box(dialog, id).click();
  await flush();
  judge(dialog, true);
};
const saveLabel = (dialog: HTMLElement): unknown =>
  inside<HTMLElement & { label: string }>(dialog, '[data-action="save"]').label;
const withoutTime = { Target__c: 4, Baseline__c: 0 };

describe('c-indicator-library-modal', () => {
  it('asks once, and proposes with the reason what suits tier and objectives', async () => {
    const dialog = await show();

    expect(wire.getLastConfig().variables).toEqual({ planId: 'plan' });
    expect(rows(dialog, 'proposed')).toEqual(['d1', 'd2']);
    expect(rows(dialog, 'others')).toEqual(['d4', 'd3']);
    expect(['d1', 'd2', 'd3', 'd4'].map((id) => box(dialog, id).checked)).toEqual([true, true, false, false]);
    expect(inside(dialog, '[data-row="d1"] .marks').textContent).toBe(
      'Tier 1Objective: Win the networkLeadingRecords itself'
    );
    expect(inside(dialog, '[data-row="d4"] .marks').textContent).toBe('LaggingBy hand');
    expect(textOf(dialog)).toContain('What New relationships tells');
    expect(inside(dialog, '[data-row="d2"] [data-field="by"]')).toHaveProperty('value', '2026-12-31');
    expect(inside(dialog, '[data-row="d2"] [data-field="target"]')).toHaveProperty('label', 'Target (pieces)');
    expect(saveLabel(dialog)).toBe('Add 2 indicators');
    await expect(dialog).toBeAccessible();
  });

  it('saves all of them at once, with the figures as they were changed', async () => {
    const save = saving();
    const dialog = await show({ save });

    await tick(dialog, 'd2');
    await tick(dialog, 'd3');
    type(dialog, '[data-row="d1"] [data-field="target"]', '7');
    type(dialog, '[data-row="d1"] [data-field="by"]', '2026-09-30');
    type(dialog, '[data-row="d3"] [data-field="baseline"]', '');
    await pressSave(dialog);

    const create = { kind: 'create', object: 'LeadingIndicator__c' };
    expect(save.mock.calls).toEqual([
      [
        [
          {
            ...create,
            fields: {
              AccountPlan__c: 'plan',
              SortOrder__c: 1,
              Name: 'New relationships of the library',
              IndicatorDefinition__c: 'd1',
              Source__c: 'New relationships',
              Kind__c: 'Leading',
              Aggregation__c: 'Sum',
              Unit__c: 'pieces',
              Meaning__c: 'What New relationships tells',
              PlanObjective__c: 'o1',
              ...withoutTime,
              Target__c: 7,
              TargetOn__c: '2026-09-30'
            }
          },
          {
            ...create,
            fields: {
              AccountPlan__c: 'plan',
              SortOrder__c: 2,
              Name: 'Say/do ratio of the library',
              IndicatorDefinition__c: 'd3',
              Source__c: 'Say/do ratio',
              Kind__c: 'Leading',
              Aggregation__c: 'Average',
              Unit__c: '%',
              Meaning__c: 'What Say/do ratio tells',
              Target__c: 90
            }
          }
        ]
      ]
    ]);
    expect(closed).toEqual([['New relationships of the library', 'Say/do ratio of the library']]);
  });

  it('offers what is known as a baseline', async () => {
    const dialog = await show();

    await tick(dialog, 'd3');

    expect(inside(dialog, '[data-row="d3"] [data-field="baseline"]')).toHaveProperty('value', 72.5);
  });

  it('shows what the plan has already, ticks nothing by itself then, and goes on after it', async () => {
    const save = saving();
    const chosen = [{ Id: 'i1', Source__c: value('New relationships'), SortOrder__c: value(3) }];
    const dialog = await show({ save }, chosen);

    expect(inside(dialog, '[data-group="has"]').textContent).toContain('New relationships of the library');
    expect(rows(dialog, 'proposed')).toEqual(['d2']);
    expect(box(dialog, 'd2').checked).toBe(false);
    expect(saveLabel(dialog)).toBe('Add indicators');
    await pressSave(dialog);
    expect(textOf(dialog)).toContain('Choose at least one indicator.');
    await tick(dialog, 'd2');
    expect(saveLabel(dialog)).toBe('Add 1 indicator');
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0]).toMatchObject([{ fields: { SortOrder__c: 4, Source__c: 'Reviews held' } }]);
  });

  it('adds an indicator of one’s own', async () => {
    const save = saving();
    const dialog = await show({ save }, [{ Id: 'i1', Source__c: value('New relationships') }]);

    inside(dialog, '[data-action="own"]').click();
    await flush();
    judge(dialog, true);
    type(dialog, '[data-own] [data-field="name"]', ' Trained nurses ');
    type(dialog, '[data-own] [data-field="unit"]', 'nurses');
    type(dialog, '[data-own] [data-field="target"]', '40');
    send(inside(dialog, '[data-own] [data-field="kind"]'), 'change', { value: 'Leading' });
    send(inside(dialog, '[data-own] [data-field="aggregation"]'), 'change', { value: 'Sum' });
    await flush();
    expect(inside(dialog, '[data-action="remove"]').textContent).toBe('Remove Trained nurses');
    await expect(dialog).toBeAccessible();
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0]).toEqual([
      {
        kind: 'create',
        object: 'LeadingIndicator__c',
        fields: {
          AccountPlan__c: 'plan',
          SortOrder__c: 1,
          Name: 'Trained nurses',
          Source__c: 'By hand',
          Kind__c: 'Leading',
          Aggregation__c: 'Sum',
          Unit__c: 'nurses',
          Target__c: 40
        }
      }
    ]);
  });

  it('removes an own indicator again', async () => {
    const dialog = await show();
    inside(dialog, '[data-action="own"]').click();
    await flush();

    inside(dialog, '[data-action="remove"]').click();
    await flush();

    expect(allInside(dialog, '[data-own]')).toHaveLength(0);
  });

  it('refuses a target that is the baseline, and what a field refuses', async () => {
    const save = saving();
    const dialog = await show({ save });

    type(dialog, '[data-row="d1"] [data-field="target"]', '0');
    await pressSave(dialog);
    expect(textOf(dialog)).toContain('Target and baseline are the same');
    type(dialog, '[data-row="d1"] [data-field="target"]', '3');
    judge(dialog, false);
    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('stays open with what was chosen when the server refuses', async () => {
    const save = jest.fn((_writes: readonly unknown[]) => Promise.reject(new Error('Not yours.')));
    const dialog = await show({ save });

    await tick(dialog, 'd3');
    await pressSave(dialog);

    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(box(dialog, 'd3').checked).toBe(true);
    expect(closed).toEqual([]);
    await expect(dialog).toBeAccessible();
  });

  it('says that the library is empty, and still takes an own indicator', async () => {
    const dialog = await mount('c-indicator-library-modal', IndicatorLibraryModal, { planId: 'plan' });
    expect(allInside(dialog, '.loading')).toHaveLength(1);

    answer([], []);
    await flush();

    expect(textOf(dialog)).toContain('The library is empty.');
    expect(allInside(dialog, '[data-action="own"]')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('says what failed, and tries again', async () => {
    const dialog = await mount('c-indicator-library-modal', IndicatorLibraryModal, { planId: 'plan' });
    wire.emit({ errors: [{ message: 'No.' }], refresh });
    await flush();
    await expect(dialog).toBeAccessible();

    send(inside(dialog, 'c-error-panel'), 'retry');
    await flush();

    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
