import {
  daysText,
  dueText,
  exactDay,
  lateText,
  mediumDate,
  reviewKindName,
  reviewKindTitle,
  reviewName
} from 'c/reviewWords';

describe('c/reviewWords', () => {
  it('names a review by its day', () => {
    expect(reviewName({ heldOn: '2026-11-28', scheduledFor: '2026-11-20' })).toBe('Review of Nov 28, 2026');
    expect(reviewName({ heldOn: null, scheduledFor: '2026-11-20' })).toBe('Review of Nov 20, 2026');
    expect(reviewName({ heldOn: null, scheduledFor: null })).toBe('Review without a day');
    expect([reviewKindName('Team-based'), reviewKindTitle('Team-based')]).toEqual(['Team-based', 'Team-based review']);
  });

  it.each([
    ['2026-12-10', 'in 12 days'],
    ['2026-11-28', 'today'],
    ['2026-11-27', 'overdue by 1 day'],
    ['2026-11-09', 'overdue by 19 days'],
    [null, '']
  ])('says when a review for %s is: %s', (day, text) => {
    expect(dueText(day, '2026-11-28')).toBe(text);
  });

  it.each([
    ['2026-09-25', '2026-09-27', '2 days late'],
    ['2026-09-27', '2026-09-27', 'in time'],
    ['2026-09-30', '2026-09-27', 'in time'],
    [null, '2026-09-27', ''],
    ['2026-09-27', null, '']
  ])('says how late a review for %s was that was held on %s', (scheduledFor, heldOn, text) => {
    expect(lateText({ scheduledFor, heldOn })).toBe(text);
  });

  it('writes days and dates out', () => {
    expect([daysText(62), mediumDate('2026-11-28'), exactDay('2026-11-28'), exactDay(null)]).toEqual([
      '62 days',
      'Nov 28, 2026',
      'November 28, 2026',
      ''
    ]);
  });
});
