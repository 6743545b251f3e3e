import IndicatorDetailForm from 'c/indicatorDetailForm';
import type { KeepDetail } from 'c/indicatorDetailForm';
import { judge, pressSave, type } from 'test/dialogs';
import { TODAY, listedReading, provenReading } from 'test/indicatorDetail';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

type Values = NonNullable<Parameters<typeof mount<IndicatorDetailForm>>[2]>;

async function show(values: Values = {}): Promise<Mounted<IndicatorDetailForm>> {
  const form = await mount('c-indicator-detail-form', IndicatorDetailForm, { unit: 'sites', today: TODAY, ...values });
  judge(form, true);
  return form;
}
const fields = (form: HTMLElement): (string | undefined)[] =>
  allInside(form, '[data-field]').map(({ dataset }) => dataset['field']);

describe('c-indicator-detail-form', () => {
  it('takes a new reading of today', async () => {
    const form = await show({ earliest: '2026-01-01' });
    const kept = collect<KeepDetail>(form, 'keep');

    expect(textOf(form)).toContain('New reading');
    type(form, '[data-field="Value__c"]', '7.5');
    type(form, '[data-field="Note__c"]', ' Counted ');
    await pressSave(form);

    expect(kept[0]?.fields).toEqual({ ReadOn__c: TODAY, Value__c: 7.5, Note__c: 'Counted' });
    await expect(form).toBeAccessible();
  });

  it('changes the reading that the day has already, and says so', async () => {
    const form = await show({ others: [listedReading('r1', { on: TODAY, value: 6 })] });
    const kept = collect<KeepDetail>(form, 'keep');
    const notice = (): string | null => inside(form, '[data-notice="replaces"]').textContent;
    expect(notice()).toBe('This day has a reading already: 6 sites. Saving changes it.');

    type(form, '[data-field="Value__c"]', '8');
    await pressSave(form);

    expect(kept[0]).toMatchObject({ replaces: 'r1', fields: { Value__c: 8 } });
    await expect(form).toBeAccessible();

    const other = await show({ others: [listedReading('r1')] });
    const keptToo = collect<KeepDetail>(other, 'keep');
    type(other, '[data-field="Value__c"]', '8');
    await pressSave(other);
    expect(keptToo[0]?.replaces).toBeNull();
  });

  it('moves no reading to a day that has another one', async () => {
    const reading = listedReading('r1');
    const form = await show({ reading, others: [reading, listedReading('r2', { on: '2026-05-03', value: 9 })] });
    const kept = collect(form, 'keep');

    type(form, '[data-field="ReadOn__c"]', '2026-05-03');
    await pressSave(form);

    expect(kept).toHaveLength(0);
    expect(inside<HTMLElement & { error: Error }>(form, 'c-error-panel').error.message).toMatch(
      /^This day has a reading already: 9 sites\. Choose another day/
    );
    await expect(form).toBeAccessible();
  });

  it('writes only what was changed', async () => {
    const form = await show({ reading: listedReading('r1', { note: 'Old' }) });
    const kept = collect<KeepDetail>(form, 'keep');

    type(form, '[data-field="Note__c"]', '');
    await pressSave(form);

    expect(kept[0]?.fields).toEqual({ Note__c: null });
  });

  it('closes when nothing was changed', async () => {
    const form = await show({ reading: listedReading('r1') });
    const cancelled = collect(form, 'cancel');
    const kept = collect(form, 'keep');

    await pressSave(form);

    expect(cancelled).toHaveLength(1);
    expect(kept).toHaveLength(0);
  });

  it('takes a note only for what records itself, and says why', async () => {
    const form = await show({ reading: provenReading('r1') });

    expect(fields(form)).toEqual(['Note__c']);
    expect(textOf(form)).toContain('Day and value come from the evidence.');
    await expect(form).toBeAccessible();
  });

  it('keeps what was typed when the server refuses', async () => {
    const form = await show();
    form.addEventListener('keep', (event) => {
      (event as CustomEvent<KeepDetail>).detail.settled([{ message: 'The plan is closed.' }]);
    });

    type(form, '[data-field="Value__c"]', '3');
    await pressSave(form);

    expect(inside<HTMLElement & { error: unknown }>(form, 'c-error-panel').error).toEqual([
      { message: 'The plan is closed.' }
    ]);
    expect(inside<HTMLElement & { value: string }>(form, '[data-field="Value__c"]').value).toBe('3');
    expect(inside<HTMLElement & { disabled: boolean }>(form, '[data-action="save"]').disabled).toBe(false);
    await expect(form).toBeAccessible();
  });

  it('does not save what an input refuses, nor twice', async () => {
    const form = await show();
    const kept = collect(form, 'keep');

    judge(form, false);
    await pressSave(form);
    expect(kept).toHaveLength(0);

    judge(form, true);
    type(form, '[data-field="Value__c"]', '3');
    await pressSave(form);
    await pressSave(form);
    expect(kept).toHaveLength(1);
  });

  it('saves by Enter in a field and closes by Escape, and the dialog around it stays', async () => {
    const form = await show();
    const kept = collect(form, 'keep');
    const cancelled = collect(form, 'cancel');
    const outside = jest.fn();
    document.body.addEventListener('keydown', outside);
    const press = (key: string): boolean =>
      inside(form, '[data-field="Value__c"]').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true })
      );

    type(form, '[data-field="Value__c"]', '3');
    press('Escape');
    press('Enter');
    await flush();
    document.body.removeEventListener('keydown', outside);

    expect(cancelled).toHaveLength(1);
    expect(kept).toHaveLength(1);
    expect(outside).toHaveBeenCalledTimes(1);
  });
});
