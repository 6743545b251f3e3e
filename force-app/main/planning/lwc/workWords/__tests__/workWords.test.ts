import {
  dueText,
  exact,
  exactMoney,
  measured,
  moneyText,
  movedText,
  numberInput,
  recipientOptions,
  shortDate,
  typedNumber
} from 'c/workWords';
import { PROMISES, TODAY, promise } from 'test/planWork';

describe('c-work-words', () => {
  it('says when a promise is due, was kept or was taken back', () => {
    expect(PROMISES.map((each) => `${each.id}: ${dueText(each, TODAY)}`)).toEqual([
      'missed: 19 days overdue',
      'today: due today',
      'week: due in 6 days',
      'later: due in 3 months',
      'kept: kept 7 weeks ago',
      'late: kept late, 6 weeks ago',
      'gone: withdrawn: They bought another one'
    ]);
    expect(dueText(promise({ dueOn: '2026-05-31' }), TODAY)).toBe('1 day overdue');
  });

  it('says from which day a promise was moved, with the year where it is another one', () => {
    expect(movedText(promise({ firstDueOn: '2026-05-03' }), TODAY)).toBe('moved from May 3');
    expect(movedText(promise({ firstDueOn: '2025-05-03' }), TODAY)).toBe('moved from May 3, 2025');
    expect(movedText(promise(), TODAY)).toBe('');
    expect(movedText(promise({ firstDueOn: null }), TODAY)).toBe('');
  });

  it.each([
    ['4', 4],
    [' 4.25 ', 4.25],
    ['4.256', 4.26],
    ['-3', -3],
    ['\u22123', -3],
    ['.5', 0.5],
    ['5.', 5],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1,200,000.5', 1200000.5],
    ['', null],
    ['  ', null]
  ])('reads “%s” as a number', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it.each(['four', '4,5', '1.2.3', '-', '.', '1,20', '12,34,567', '1e5', '0x10', '5 sites', 'NaN', '--2'])(
    'never guesses what “%s” means',
    (text) => {
      expect(typedNumber(text)).toBeUndefined();
    }
  );

  it('reads what it writes', () => {
    for (const value of [0, 12.5, -7, 1234567.89]) expect(typedNumber(numberInput(value))).toBe(value);
    expect(numberInput(null)).toBe('');
  });

  it('writes figures, dates and amounts in the user’s language', () => {
    expect(measured(1234.5, 'sites')).toBe('1,234.5 sites');
    expect(measured(3, null)).toBe('3');
    expect(shortDate('2026-05-03', TODAY)).toBe('May 3');
    expect(exact('2026-05-03')).toBe('May 3, 2026');
    expect(exact(null)).toBe('');
    expect(moneyText(1_400_000)).toBe('$1.4M');
    expect(moneyText(null)).toBe('no amount');
    expect(exactMoney(1_400_000)).toBe('$1,400,000');
    expect(exactMoney(null)).toBe('');
  });

  it('offers everybody to whom something can be promised, and keeps whoever it was promised to', () => {
    const people = [{ id: 'a', name: 'Ann', title: 'CFO' }];

    expect(recipientOptions(people).map(({ label }) => label)).toEqual(['The customer', 'Among ourselves', 'Ann, CFO']);
    expect(recipientOptions(people, { id: 'gone', name: 'Left' }).map(({ label }) => label)).toContain('Left');
    expect(recipientOptions(people, { id: 'a', name: 'Ann' })).toHaveLength(3);
  });
});
