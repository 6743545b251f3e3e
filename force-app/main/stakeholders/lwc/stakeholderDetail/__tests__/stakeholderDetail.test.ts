import { graphql } from 'lightning/graphql';

import StakeholderDetail from 'c/stakeholderDetail';
import type { Stakeholder } from 'c/stakeholderRecords';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { nodeOf, person } from 'test/people';

const wire = graphql as unknown as { emit(value: unknown): void };
const value = <Value>(of: Value): { value: Value } => ({ value: of });
const edges = (nodes: readonly unknown[]): unknown => ({ edges: nodes.map((node) => ({ node })) });
const refresh = jest.fn(() => Promise.resolve());

const full = {
  own: { Account__c: value('001'), Why__c: value('Fewer readmissions'), SuccessDefinition__c: value('One number') },
  reports: [{ Id: 'r1', Name: value('Ann') }],
  interviews: [
    {
      Id: 'i1',
      HeldOn__c: value('2026-01-05'),
      Kind__c: value('Problem visit'),
      CustomerScore__c: value(62.5),
      Quote__c: value('Visit when it works, too.'),
      FollowUps__c: value('Send the plan'),
      Interviewer__r: { Id: 'u1', Name: value('Dara Quinn') }
    }
  ],
  changes: [
    {
      Id: 'a1',
      AssessedOn__c: value('2026-02-01T10:00:00.000Z'),
      Support__c: value('Champion'),
      PreviousSupport__c: value('Neutral'),
      Strength__c: value(73.3),
      PreviousStrength__c: { value: null },
      Movement__c: value('Improved'),
      CreatedBy: { Id: 'u1', Name: value('Dara Quinn') }
    }
  ]
};
const bare = { own: { Account__c: value('001') }, reports: [], interviews: [], changes: [] };

async function show(
  values: Partial<Stakeholder> = {},
  of: typeof full | typeof bare = full
): Promise<Mounted<StakeholderDetail>> {
  const detail = await mount('c-stakeholder-detail', StakeholderDetail, { recordId: 'a0B' });
  const node = { ...nodeOf(person({ id: 'a0B', name: 'Henrik', ...values })), ...of.own };
  wire.emit({
    data: {
      uiapi: {
        query: {
          Stakeholder__c: edges([node]),
          reports: edges(of.reports),
          StakeholderInterview__c: edges(of.interviews),
          StakeholderAssessment__c: edges(of.changes)
        }
      }
    },
    refresh
  });
  await flush();
  return detail;
}

describe('c-stakeholder-detail', () => {
  it('shows own words, relationship, interviews and every rating change', async () => {
    const detail = await show({ reportsToId: 'boss', reportsToName: 'Maya' });
    const text = textOf(detail);

    for (const words of [
      'Fewer readmissions',
      'One number',
      'Visit when it works, too.',
      'Dara Quinn',
      'Maya',
      'Ann',
      'Problem visit by Dara Quinn',
      'Customer score 63',
      'Follow-ups: Send the plan',
      'Support: Neutral → Champion',
      'Strength Not rated → 73.3',
      'Improved'
    ]) {
      expect(text).toContain(words);
    }
    await expect(detail).toBeAccessible();
  });

  it('says what is not there yet, and what to do about it', async () => {
    const detail = await show({ ownerId: null, ownerName: null, contactId: null, contactName: null }, bare);

    expect(textOf(detail)).toContain('Nothing noted yet.');
    expect(textOf(detail)).toContain('No interview yet.');
    expect(textOf(detail)).toContain('No rating has changed yet.');
    expect(allInside(detail, '[data-action="link"]')).toHaveLength(1);
    await expect(detail).toBeAccessible();
  });

  it('offers no interview with somebody who left', async () => {
    const detail = await show({ isActive: false, leftOn: '2026-03-01' });

    expect(textOf(detail)).toContain('Left March 1, 2026');
    expect(allInside(detail, '[data-action="interview"]')).toHaveLength(0);
  });

  it('keeps its room while loading, and says when the stakeholder is gone', async () => {
    const detail = await mount('c-stakeholder-detail', StakeholderDetail, { recordId: 'a0B' });
    expect(inside(detail, '[role="status"]').textContent).toBe('Loading the stakeholder');
    await expect(detail).toBeAccessible();

    wire.emit({ data: { uiapi: { query: { Stakeholder__c: { edges: [] } } } } });
    await flush();

    expect(textOf(detail)).toContain('not there any more');
  });

  it('says what failed and tries again', async () => {
    const detail = await mount('c-stakeholder-detail', StakeholderDetail, { recordId: 'a0B' });
    wire.emit({ data: undefined, errors: [{ message: 'No.' }], refresh });
    await flush();
    await expect(detail).toBeAccessible();

    send(inside(detail, 'c-error-panel'), 'retry');
    await flush();

    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['interview', 'Log an interview with Henrik'],
    ['edit', 'Edit Henrik'],
    ['leave', 'Mark Henrik as having left']
  ])('does %s and reads again', async (action, label) => {
    const detail = await show();
    answerModals(({ save }: { save: (fields: unknown) => Promise<void> }) => save({ Name: 'x' }));

    inside(detail, `[data-action="${action}"]`).click();
    await flush();

    expect(opened[0]?.options).toMatchObject({ label });
    expect(refresh).toHaveBeenCalled();
  });

  it('gives own words to the edit dialog', async () => {
    const detail = await show();

    inside(detail, '[data-action="edit"]').click();
    await flush();

    expect(opened[0]?.options).toMatchObject({ words: { why: 'Fewer readmissions', success: 'One number' } });
  });

  it('goes to the people that it names', async () => {
    const detail = await show({ reportsToId: 'boss', reportsToName: 'Maya' });

    allInside(detail, 'a').forEach((link) => link.click());

    expect(visited).toMatchObject([
      { attributes: { recordId: 'boss', objectApiName: 'Stakeholder__c' } },
      { attributes: { recordId: 'r1', objectApiName: 'Stakeholder__c' } },
      { attributes: { recordId: '003a0B', objectApiName: 'Contact' } }
    ]);
  });

  it('explains itself off a Stakeholder page', async () => {
    const detail = await mount('c-stakeholder-detail', StakeholderDetail);

    expect(textOf(detail)).toContain('Place this component on a Stakeholder page.');
  });
});
