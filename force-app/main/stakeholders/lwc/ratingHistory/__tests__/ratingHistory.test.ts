import { toRatingChanges } from 'c/ratingHistory';

const value = <Value>(of: Value): { value: Value } => ({ value: of });

describe('ratingHistory', () => {
  it('tells what changed, by whom and when, newest first', () => {
    const changes = toRatingChanges([
      { Id: 'a1', AssessedOn__c: value('2026-01-01T10:00:00.000Z'), Influence__c: value('High') },
      {
        Id: 'a2',
        AssessedOn__c: value('2026-02-01T10:00:00.000Z'),
        Influence__c: value('High'),
        PreviousInfluence__c: value('High'),
        Support__c: value('Champion'),
        PreviousSupport__c: value('Neutral'),
        Strength__c: value(73.33),
        PreviousStrength__c: value(43.33),
        Movement__c: value('Improved'),
        CreatedBy: { Id: 'u1', Name: value('Dara Quinn') }
      }
    ]);

    expect(changes).toEqual([
      {
        id: 'a2',
        when: '2026-02-01T10:00:00.000Z',
        who: 'Dara Quinn',
        changes: [{ field: 'support', from: 'Neutral', to: 'Champion' }],
        strength: 73.33,
        previousStrength: 43.33,
        movement: 'Improved',
        source: null
      },
      expect.objectContaining({
        id: 'a1',
        who: null,
        changes: [{ field: 'influence', from: null, to: 'High' }],
        strength: null
      })
    ]);
  });

  it('tells a rating that was taken away', () => {
    const [change] = toRatingChanges([{ Id: 'a', PreviousAccess__c: value('Brief'), Access__c: { value: null } }]);

    expect(change?.changes).toEqual([{ field: 'access', from: 'Brief', to: null }]);
  });

  it('has nothing to tell without records', () => {
    expect(toRatingChanges([])).toEqual([]);
  });
});
