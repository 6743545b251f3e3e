import { completeness } from 'c/planCompleteness';
import StrategyMap from 'c/strategyMap';
import { allInside, collect, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { editingOf, objectiveNode, planData, value } from 'test/planPage';

type Values = NonNullable<Parameters<typeof mount<StrategyMap>>[2]>;

async function show(values: Values = {}): Promise<Mounted<StrategyMap>> {
  const data = planData();
  return mount<StrategyMap>('c-strategy-map', StrategyMap, {
    editing: editingOf(),
    objectives: data.objectives,
    completeness: completeness(data.plan, data.objectives),
    canEdit: true,
    canQuote: true,
    today: '2026-06-01',
    ...values
  });
}
type Section = HTMLElement & { readonly value: string | null; readonly canUndo: boolean; readonly refusal?: string };
const section = (element: HTMLElement, field: string): Section => inside<Section>(element, `[data-section="${field}"]`);

describe('c-strategy-map', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = jest.fn();
  });

  it('shows every part in its group, and what is missing by name', async () => {
    const element = await show();

    expect(allInside(element, 'c-strategy-section')).toHaveLength(12);
    expect(section(element, 'AccountVision__c').value).toBe('One plan together.');
    expect(textOf(inside(element, '[data-figure="filled"]'))).toBe('4 of 15 parts filled');
    expect(allInside(element, '[data-part]').map((each) => textOf(each))).toContain('Customer’s why');
    expect(allInside(element, '[data-part="Vision"]')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('leads to what is missing', async () => {
    const element = await show();
    const works = collect(element, 'work');
    const focusText = jest.fn();
    const focusStage = jest.fn();
    Object.defineProperty(section(element, 'CustomerWhy__c'), 'focusText', { value: focusText });
    Object.defineProperty(inside(element, 'c-stage-scale'), 'focusStage', { value: focusStage });

    inside(element, '[data-part="Why"]').click();
    element.focusField('TargetRelationshipStage__c');
    inside(element, '[data-action="work"]').click();

    expect(focusText).toHaveBeenCalledTimes(1);
    expect(focusStage).toHaveBeenCalledWith('TargetRelationshipStage__c');
    expect(works).toHaveLength(1);
  });

  it('leads to the objectives where none can be measured', async () => {
    const data = planData({}, { PlanObjective__c: [objectiveNode({ Target__c: value(null) })] });
    const element = await show({
      objectives: data.objectives,
      completeness: completeness(data.plan, data.objectives)
    });
    const works = collect(element, 'work');

    inside(element, '[data-part="Objectives"]').click();

    expect(works).toHaveLength(1);
    expect(textOf(inside(element, '[data-group="objectives"]'))).toContain('None of them can be measured yet');
  });

  it('sums up the objectives, without those that were dropped', async () => {
    const dropped = objectiveNode({ Id: 'gone', Name: value('Given up'), Status__c: value('Dropped') });
    const data = planData({}, { PlanObjective__c: [objectiveNode(), dropped] });
    const element = await show({ objectives: data.objectives });

    expect(allInside(element, '[data-objective]')).toHaveLength(1);
    expect(textOf(inside(element, '[data-objective]'))).toContain('Sites live: from 0 to 6 sites');
    expect(textOf(inside(element, '[data-objective]'))).toContain('now 2 sites');
    expect(textOf(inside(element, '[data-objective]'))).toContain('On pace');
  });

  it('says when nothing is missing, and when there is no objective', async () => {
    const filled = { percent: 100, filled: 15, total: 15, missing: [] } as const;
    const element = await show({ completeness: filled, objectives: [] });

    expect(textOf(element)).toContain('Every part says something.');
    expect(textOf(element)).toContain('No objective yet.');
    await expect(element).toBeAccessible();
  });

  it('shows what is typed, refused and disputed, and what can be taken back', async () => {
    const conflict = { theirs: 'Theirs', who: null, on: '' };
    const editing = editingOf({
      edits: { OurValue__c: 'Typed', AccountVision__c: 'x' },
      refusals: { AccountVision__c: 'Too long.' },
      conflicts: { OurValue__c: conflict, RelationshipStage__c: conflict },
      notices: [{ key: 1, field: 'OurValue__c', who: null, on: '', mine: undefined }],
      undo: [{ field: 'CustomerWhy__c', before: null, after: 'tbd', session: 1 }]
    });
    const element = await show({ editing });
    const value = section(element, 'OurValue__c') as unknown as { conflict: unknown; notices: readonly unknown[] };

    expect(section(element, 'OurValue__c').value).toBe('Typed');
    expect(value.conflict).toEqual(conflict);
    expect(value.notices).toHaveLength(1);
    expect(section(element, 'AccountVision__c')).toMatchObject({ refusal: 'Too long.', canUndo: true });
    expect(section(element, 'CustomerWhy__c').canUndo).toBe(true);
    expect(section(element, 'OurValue__c').canUndo).toBe(false);
    expect(inside(element, '[data-notes="RelationshipStage__c"]')).toMatchObject({ conflict });
  });

  it('hands on what happens in its parts', async () => {
    const element = await show();
    const kinds = ['write', 'leave', 'quote', 'takeback', 'settle', 'notice'];
    const heard = kinds.map((kind) => collect(element, kind));
    const stages = collect(element, 'stage');

    for (const kind of kinds) send(section(element, 'OurValue__c'), kind, { kind });
    send(inside(element, 'c-stage-scale'), 'stage', { stage: 'Basic' });
    send(inside(element, '[data-notes="RelationshipStage__c"]'), 'settle', { kind: 'stage' });

    expect(heard.map(([first]) => first)).toEqual(kinds.map((kind) => ({ kind })));
    expect(heard[kinds.indexOf('settle')]).toHaveLength(2);
    expect(stages).toEqual([{ stage: 'Basic' }]);
  });

  it('is empty before anything was read', async () => {
    const element = await show({ editing: null, completeness: null, objectives: [] });

    expect(section(element, 'OurValue__c').value).toBeNull();
    await expect(element).toBeAccessible();
  });
});
