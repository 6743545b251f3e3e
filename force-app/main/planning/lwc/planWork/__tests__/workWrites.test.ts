import { objective, opportunity } from 'test/planWork';

import { linkWrites, newObjective, newPositions, relinkWrite, unlinkWrite } from '../workWrites';

describe('what the screen writes', () => {
  it('puts a new objective last', () => {
    const fields = newObjective('plan', [objective({ sortOrder: 7 }), objective({ sortOrder: null })], { Name: 'N' });

    expect(fields).toEqual({
      kind: 'create',
      object: 'PlanObjective__c',
      fields: { AccountPlan__c: 'plan', SortOrder__c: 8, Name: 'N' }
    });
    expect(newObjective('plan', [], {})).toMatchObject({ fields: { SortOrder__c: 1 } });
  });

  it('writes only the positions that change', () => {
    const three = [1, 2, null].map((sortOrder, index) => objective({ id: 'abc'[index] ?? '', sortOrder }));

    expect(newPositions(three, ['a', 'c', 'b'])).toEqual([
      { id: 'c', sortOrder: 2 },
      { id: 'b', sortOrder: 3 }
    ]);
  });

  it('dates a link only where the plan brought the opportunity up', () => {
    const choice = { ids: ['1', '2'], objectiveId: null, isIdentified: false };

    expect(linkWrites('plan', choice, '2026-06-01')).toEqual([
      { kind: 'update', object: 'Opportunity', id: '1', fields: { AccountPlan__c: 'plan', PlanObjective__c: null } },
      { kind: 'update', object: 'Opportunity', id: '2', fields: { AccountPlan__c: 'plan', PlanObjective__c: null } }
    ]);
    expect(linkWrites('plan', { ...choice, isIdentified: true }, '2026-06-01')[0]).toMatchObject({
      fields: { IdentifiedThroughPlanOn__c: '2026-06-01' }
    });
  });

  it('puts back what it unlinked', () => {
    expect(unlinkWrite('006infusion')).toMatchObject({
      fields: { AccountPlan__c: null, PlanObjective__c: null, IdentifiedThroughPlanOn__c: null }
    });
    expect(relinkWrite('plan', opportunity())).toMatchObject({
      fields: { AccountPlan__c: 'plan', PlanObjective__c: 'a02sites', IdentifiedThroughPlanOn__c: '2026-05-01' }
    });
  });
});
