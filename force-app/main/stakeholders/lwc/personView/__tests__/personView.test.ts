import { personView } from 'c/personView';
import { person } from 'test/people';

const TODAY = '2026-06-01';

describe('personView', () => {
  it('says everything that the card shows to screen readers', () => {
    const view = personView(
      person({ id: 'a', name: 'Henrik', title: 'CFO', role: 'Approver', lastInterview: '2025-04-01', contactId: null }),
      TODAY
    );

    expect(view.description).toBe(
      'Henrik, CFO, Approver, key player, influence High, support Supporter, access Regular, ' +
        'last interview 14 months ago, no contact linked'
    );
    expect(view).toMatchObject({ isDue: true, clock: '14 mo. ago', isPlaceholder: true, tone: 'tone-3' });
  });

  it('says what is not rated', () => {
    const view = personView(person({ id: 'a', influence: null, support: null, access: null, role: null }), TODAY);

    expect(view).toMatchObject({ accessParts: null, tone: 'tone-none', subtitle: 'Director', isKeyPlayer: false });
    expect(view.description).toContain('influence Not rated');
  });

  it.each([
    [null, 'never interviewed', true],
    ['2025-06-20', 'due in 19 days', true],
    ['2026-05-30', '2 days ago', false]
  ])('tells the interview of %p as %s', (lastInterview, clock, isDue) => {
    expect(personView(person({ id: 'a', lastInterview }), TODAY)).toMatchObject({ clock, isDue });
  });

  it('works a view out once for each record and day', () => {
    const record = person({ id: 'a' });

    expect(personView(record, TODAY)).toBe(personView(record, TODAY));
    expect(personView(record, '2027-01-01')).not.toBe(personView(record, TODAY));
  });
});
