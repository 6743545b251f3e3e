import type { SummaryInput } from '../summary';
import { agendaLines, mailLink, printedReview, summarySubject, summaryText } from '../summary';
import { planIndicator, planWith } from 'test/planWork';
import { CRITERIA, heldReview, movedPoint, runReview } from 'test/reviews';

const input = (values: Partial<SummaryInput> = {}): SummaryInput => ({
  review: runReview({
    status: 'Held',
    heldOn: '2026-11-28',
    work: [
      {
        id: 'w1',
        kind: 'task',
        text: 'Book the room',
        promisedTo: null,
        owner: { id: '005d', name: 'Dara Quinn' },
        dueOn: '2026-12-12',
        state: 'open'
      },
      { id: 'w2', kind: 'internal', text: 'Dropped', promisedTo: null, owner: null, dueOn: null, state: 'withdrawn' }
    ]
  }),
  draft: {
    notes: 'Pharmacy wants the feed.',
    feedback: ' Good. ',
    attendees: ['Dara Quinn', 'Theo Brandt'],
    done: ['down:1'],
    decision: 'Continue',
    nextReviewOn: null
  },
  data: planWith({ reviews: [heldReview({ id: 'r1' })], indicators: [planIndicator('i1', { current: 8 })] }),
  criteria: CRITERIA,
  ratings: [{ criterionId: 'c1', rating: 3, comment: 'Better.' }],
  lastRatings: [{ criterionId: 'c1', rating: 2, comment: null }],
  lines: agendaLines(
    [
      movedPoint('1', { support: 'Neutral' }, { support: 'Sceptic' }),
      movedPoint('2', { support: 'Neutral' }, { support: 'Champion' }, 'up')
    ],
    '2026-11-28'
  ),
  nextReview: 'Next review January 27, 2027',
  today: '2026-11-28',
  ...values
});

describe('the summary of a review', () => {
  it('says all that somebody who was absent needs', () => {
    expect(summaryText(input()).split('\n')).toEqual([
      'Cadence review Nov 28, 2026: Northfield, 2026 plan',
      'Held on November 28, 2026 by Ines Marlow',
      'Present: Dara Quinn, Theo Brandt',
      'Decision: Continue',
      'Next review January 27, 2027',
      '',
      'Decided',
      '– Book the room · Dara Quinn · Dec 12, 2026',
      '',
      'Written feedback',
      'Good.',
      '',
      'Rubric: 3.0',
      '– Customer’s why: 3 of 4, last time 2',
      '– Relationship plan: not rated',
      '',
      'Spoken about',
      '– Person 1 moved Neutral → Sceptic',
      '',
      'Indicators today',
      '– Executives reached: Behind, 8 of 10 relationships, last reading Jul 1',
      '',
      'Notes',
      'Pharmacy wants the feed.'
    ]);
  });

  it('leaves out what there is none of', () => {
    const empty = input({
      data: planWith(),
      review: runReview(),
      draft: { notes: '', feedback: '', attendees: [], done: [], decision: null, nextReviewOn: null },
      criteria: [],
      ratings: []
    });

    expect(summaryText(empty).split('\n')).toEqual([
      'Cadence review Nov 28, 2026: Northfield, 2026 plan',
      'Scheduled for November 28, 2026, held by Ines Marlow',
      'Decision: none yet',
      'Next review January 27, 2027'
    ]);
    expect(summarySubject({ ...empty, review: runReview({ scheduledFor: null }) })).toBe(
      'Cadence review: Northfield, 2026 plan'
    );
  });

  it('opens a mail with it', () => {
    const link = mailLink(input());

    expect(link).toMatch(/^mailto:\?subject=Cadence%20review/);
    expect(decodeURIComponent(link.split('&body=')[1] ?? '')).toBe(summaryText(input()).replaceAll('\n', '\r\n'));
  });

  it('cuts off what no mail program would take, and says so', () => {
    const notes = Array.from({ length: 400 }, (_, at) => `Line ${at} with ümläuts & more`).join('\n');
    const link = mailLink(input({ draft: { ...input().draft, notes } }));

    expect(link.length).toBeLessThanOrEqual(1800);
    expect(decodeURIComponent(link)).toMatch(/\(The rest is in the review itself\.\)$/);
  });

  it('prints what is typed, with what is rated and what was spoken about', () => {
    expect(printedReview(input())).toMatchObject({
      review: { id: 'r1', status: 'Held', decision: 'Continue', feedback: ' Good. ', score: 3 },
      ratings: [
        { id: 'c1', rating: 3, lastRating: 2, comment: 'Better.' },
        { id: 'c2', rating: null, lastRating: null }
      ],
      agenda: [
        { key: 'down:1', kind: 'Map', isSpoken: true },
        { key: 'up:2', isSpoken: false }
      ],
      tasks: [{ subject: 'Book the room', owner: 'Dara Quinn' }]
    });
    expect(printedReview(input({ data: planWith() })).review).toBeNull();
  });
});
