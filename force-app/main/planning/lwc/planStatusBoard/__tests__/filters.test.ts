import { bookVariables, weekVariables } from '../filters';

const text = (of: unknown): string => JSON.stringify(of);

describe('filters of the plan status board', () => {
  it('reads the plans of the user and their people, or everybody’s', () => {
    expect(text(bookVariables('near', '005me'))).toContain('{"OwnerId":{"eq":"005me"}},{"IsMyTeams__c":{"eq":true}}');
    expect(text(bookVariables('all', '005me'))).not.toContain('IsMyTeams__c');
    expect(bookVariables('all', '005me')['plans']).toEqual({ Status__c: { ne: 'Closed' } });
  });

  it('counts an account as unplanned where no plan of it is open', () => {
    expect(text(bookVariables('near', '005me')['accounts'])).toContain(
      '"ninq":{"AccountPlan__c":{"Status__c":{"ne":"Closed"}},"ApiName":"Account__c"}'
    );
  });

  it.each([
    ['2026-06-15', '2026-06-01'],
    ['2026-06-03', '2026-05-27'],
    ['2026-03-01', '2026-02-22']
  ])('looks back from %s to the beginning of the month, or a week where that is longer', (today, from) => {
    expect(text(weekVariables('near', '005me', today)['missed'])).toContain(`"gte":{"value":"${from}"}`);
  });

  it('tells the user’s key players from those of their people, or from everybody’s', () => {
    const near = weekVariables('near', '005me', '2026-06-15');
    const all = weekVariables('all', '005me', '2026-06-15');

    expect(text(near['own'])).toContain('{"Account__r":{"OwnerId":{"eq":"005me"}}}');
    expect(text(near['others'])).toContain('"ManagerId":{"eq":"005me"}');
    expect(text(all['others'])).not.toContain('005me');
    expect(text(all['reviews'])).not.toContain('005me');
  });
});
