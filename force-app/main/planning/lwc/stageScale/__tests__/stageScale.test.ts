import StageScale from 'c/stageScale';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

type Values = NonNullable<Parameters<typeof mount<StageScale>>[2]>;

const show = (values: Values = {}): Promise<Mounted<StageScale>> =>
  mount<StageScale>('c-stage-scale', StageScale, { now: 'Basic', aim: 'Cooperative', canEdit: true, ...values });
const summary = (element: HTMLElement): string => textOf(inside(element, '[data-figure="stage"]'));
const radio = (element: HTMLElement, which: string, stage: string): HTMLInputElement =>
  inside<HTMLInputElement>(element, `input[data-which="${which}"][value="${stage}"]`);

describe('c-stage-scale', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = jest.fn();
  });

  it('shows five steps with what they mean, and where the relationship is and is to go', async () => {
    const element = await show();

    expect(allInside(element, 'li')).toHaveLength(5);
    expect(textOf(element)).toContain('Many contacts; we share information');
    expect(radio(element, 'now', 'Basic').checked).toBe(true);
    expect(radio(element, 'aim', 'Cooperative').checked).toBe(true);
    expect(radio(element, 'aim', 'Cooperative').getAttribute('aria-label')).toBe('Cooperative: where the plan leads');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['Basic', 'Integrated', 'From Basic to Integrated.'],
    ['Basic', 'Basic', 'Where we stand and where we aim: Basic.'],
    ['Basic', null, 'Basic now; no aim chosen yet.'],
    [null, 'Basic', 'Aim: Basic; where we stand is not said yet.'],
    [null, null, 'Not said yet. Choose where we stand and where the plan leads.']
  ] as const)('says it in words (%j, %j)', async (now, aim, text) => {
    expect(summary(await show({ now, aim }))).toBe(text);
  });

  it('sends what was chosen, and goes back where it was refused', async () => {
    const element = await show();
    const chosen = collect(element, 'stage');

    radio(element, 'aim', 'Integrated').click();
    radio(element, 'now', 'Cooperative').click();

    expect(chosen).toEqual([
      { field: 'TargetRelationshipStage__c', stage: 'Integrated' },
      { field: 'RelationshipStage__c', stage: 'Cooperative' }
    ]);
    element.canEdit = false;
    await flush();
    element.canEdit = true;
    await flush();
    expect(radio(element, 'aim', 'Cooperative').checked).toBe(true);
  });

  it('is read where it cannot be changed', async () => {
    const element = await show({ canEdit: false });

    expect(allInside(element, 'input')).toHaveLength(0);
    expect(textOf(inside(element, '[data-stage="Basic"]'))).toContain('Now');
    expect(textOf(inside(element, '[data-stage="Cooperative"]'))).toContain('Aimed at');
    await expect(element).toBeAccessible();
  });

  it('takes the keyboard on what is chosen, or on the first step', async () => {
    const element = await show({ aim: null });

    element.focusStage('RelationshipStage__c');
    expect(element.shadowRoot?.activeElement).toBe(radio(element, 'now', 'Basic'));
    element.focusStage('TargetRelationshipStage__c');
    expect(element.shadowRoot?.activeElement).toBe(radio(element, 'aim', 'Exploratory'));
  });
});
