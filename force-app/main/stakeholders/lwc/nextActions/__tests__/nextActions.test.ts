import { nextActions } from 'c/nextActions';
import { person } from 'test/people';

const TODAY = '2026-06-01';
const kinds = (people: Parameters<typeof nextActions>[0]): (string | undefined)[][] =>
  nextActions(people, TODAY).map(({ kind, stakeholder }) => [kind, stakeholder?.id]);

describe('nextActions', () => {
  it('says nothing of an empty map or of people with whom all is well', () => {
    expect(kinds([])).toEqual([]);
    expect(kinds([person({ id: 'a' })])).toEqual([]);
  });

  it('asks to interview key players, those never heard before those overdue', () => {
    expect(
      kinds([
        person({ id: 'overdue', lastInterview: '2024-01-01' }),
        person({ id: 'never', lastInterview: null }),
        person({ id: 'soon', lastInterview: '2025-06-15' }),
        person({ id: 'user', role: 'User', lastInterview: null })
      ])
    ).toEqual([
      ['interview', 'never'],
      ['interview', 'overdue'],
      ['interview', 'soon']
    ]);
  });

  it('ranks by the influence that a finding concerns', () => {
    expect(
      kinds([
        person({ id: 'small', influence: 'High', lastInterview: null }),
        person({ id: 'large', influence: 'Very high', lastInterview: null })
      ])[0]
    ).toEqual(['interview', 'large']);
  });

  it('names a person once, with what matters most', () => {
    expect(kinds([person({ id: 'a', lastInterview: null, ownerId: null, contactId: null })])).toEqual([
      ['interview', 'a']
    ]);
  });

  it('asks for an owner, for ratings and for a contact', () => {
    expect(
      kinds([
        person({ id: 'unowned', influence: 'Very high', ownerId: null }),
        person({ id: 'unrated', influence: 'High', access: null }),
        person({ id: 'placeholder', influence: 'Low', contactId: null })
      ])
    ).toEqual([
      ['owner', 'unowned'],
      ['rate', 'unrated'],
      ['link', 'placeholder']
    ]);
  });

  it('compares when the customer sees us at least 15 points lower', () => {
    const strong = { support: 'Champion', access: 'In depth' } as const;

    expect(nextActions([person({ id: 'a', ...strong, customerScore: 70 })], TODAY)).toMatchObject([
      { kind: 'compare', points: 30 }
    ]);
    expect(kinds([person({ id: 'a', ...strong, customerScore: 86 })])).toEqual([]);
  });

  it('says how many points a sceptic who turns would bring', () => {
    const [action] = nextActions([person({ id: 'a', support: 'Sceptic', access: 'Regular' })], TODAY);

    expect(action).toMatchObject({ kind: 'support', target: 'Neutral', points: 15 });
  });

  it('asks first for people of influence where there are none', () => {
    expect(kinds([person({ id: 'a', influence: 'Low' })])).toEqual([['map', undefined]]);
  });

  it('gives three, and forgets who left', () => {
    const many = Array.from({ length: 8 }, (_, index) => person({ id: `p${index}`, lastInterview: null }));

    expect(kinds(many)).toHaveLength(3);
    expect(kinds([person({ id: 'gone', lastInterview: null, isActive: false })])).toEqual([]);
  });
});
