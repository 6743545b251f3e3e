import { digestPlan } from 'c/planDigest';
import { planPage, reviewPage } from 'c/planDocument';
import type { PlanData, Review } from 'c/planTypes';
import { PROMISES, TODAY, objective, planIndicator, planWith, promise } from 'test/planWork';

import { wording } from '../../planTakeAlong/wording';
import { cssString, escaped, markup } from '../html';

const setting = wording(TODAY);
const side = { team: [], requiredFunctions: [], isTeamDedicated: false, quotes: [], people: [] };
const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const printed = (data: PlanData): Document => parsed(planPage(digestPlan(data, side, setting), setting));
const rows = (page: Document, at: number): string[] =>
  [...(page.querySelectorAll('table')[at]?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent).join('|')
  );

const review: Review = {
  id: 'a04review',
  kind: 'Quarterly',
  status: 'Held',
  scheduledFor: TODAY,
  heldOn: TODAY,
  host: { id: '005ines', name: 'Ines Marlow' },
  attendees: 'Dara Quinn; Theo Brandt\nNoor Salim',
  decision: 'Rework',
  feedback: 'Good.\n\nBring two quotes.',
  nextReviewOn: null,
  score: null,
  scoreThen: 57,
  confidenceThen: null,
  completenessThen: 80,
  keptThen: 0,
  dueThen: 0,
  tierThen: null,
  pulseAverage: null,
  pulseAnswers: 2,
  pulseShown: 2
};

describe('c-plan-document', () => {
  it('prints the plan with what is overdue and what comes next', () => {
    const page = printed(planWith({ objectives: [objective()], commitments: PROMISES }));

    expect(page.title).toBe('Northfield – 2026 plan');
    expect(page.querySelector('h1')?.textContent).toBe('Northfield');
    expect(rows(page, 0)[1]).toBe('Sites live|Hospitals live|2 → 6 sites|4 sites|Dec 31, 2026|On pace|Dara Quinn');
    expect(rows(page, 1)).toEqual([
      'Commitment|To|Owner|Due|When',
      'Missed one|Priya Raman|Dara Quinn|May 13, 2026|overdue 19 days',
      'Today one|Internal|Dara Quinn|Jun 1, 2026|today',
      'Week one|Priya Raman|Dara Quinn|Jun 7, 2026|in 6 days',
      'Later one|Priya Raman|Dara Quinn|Sep 1, 2026|in 3 months'
    ]);
  });

  it('prints indicators with their pace and last reading', () => {
    const indicators = [
      planIndicator('a', { current: 2 }),
      planIndicator('b', { name: 'Won deals', kind: 'Lagging', unit: '%', current: null, lastReadingOn: null })
    ];
    const expected = [
      'Indicator|Today|Target|Pace|Last reading',
      'Executives reached|2|10 relationships|Behind|Jul 1, 2026',
      'Won deals (lagging)|not measured|10 %|Not measured|never read'
    ];
    const data = planWith({ objectives: [objective()], indicators });
    const reviewed = parsed(reviewPage({ review, ratings: [], agenda: [], notes: null, tasks: [] }, data, setting));

    const listed = [...printed(data).querySelectorAll('ul.columns > li')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim()
    );
    expect(listed).toEqual([
      'Executives reached 2 of 10 · Behind · Jul 1, 2026',
      'Won deals (lagging) not measured · never read'
    ]);
    expect(rows(reviewed, 1)).toEqual(expected);
  });

  it('names the indicators that matter most, and counts others by their pace', () => {
    const paced = [...Array<number>(7).fill(1), ...Array<number>(3).fill(4), 10, 10];
    const page = printed(
      planWith({ indicators: paced.map((current, at) => planIndicator(`${at}`, { name: `Indicator ${at}`, current })) })
    );

    expect(page.querySelectorAll('ul.columns > li')).toHaveLength(6);
    expect(page.body.textContent).toContain('6 more: Behind 1, On pace 3, Reached 2');
  });

  it('says that there are no indicators, or that they may not be seen', () => {
    expect(printed(planWith()).body.textContent).toContain('No indicator yet.');
    expect(printed(planWith({ indicators: null })).body.textContent).toContain('You may not see the indicators.');
  });

  it('names some of many commitments, and says how many follow', () => {
    const many = Array.from({ length: 20 }, (_, at) => promise({ id: `${at}`, name: `Promise ${at}` }));
    const page = printed(planWith({ commitments: [...many, promise({ id: 'last', dueOn: '2026-11-30' })] }));

    expect(page.body.textContent).toContain('15 more are open, the last one due Nov 30, 2026.');
  });

  it('prints a review with what followed from it and what it lacks', () => {
    const data = planWith({
      commitments: [promise({ reviewId: review.id }), promise({ id: 'other', name: 'Elsewhere' })],
      reviews: [review]
    });
    const page = parsed(
      reviewPage(
        {
          review,
          ratings: [
            { id: 'k', name: 'Team', levels: [null, 'Stated', null, null], rating: 1, lastRating: 2, comment: null }
          ],
          agenda: [{ key: 'k', kind: 'Map', text: 'Moved', isSpoken: false }],
          notes: null,
          tasks: []
        },
        data,
        setting
      )
    );

    expect(page.querySelector('h1')?.textContent).toBe('Quarterly review');
    const text = page.body.textContent;
    expect(text).toContain('Dara Quinn, Theo Brandt, Noor Salim');
    expect(text).toContain('No review was held before this one.');
    expect(text).toContain('No notes were taken.');
    expect(rows(page, 0)).toEqual([
      'What|To|Owner|Due|Today',
      'Commitments',
      'Pharmacy data feed|Priya Raman (Customer)|Dara Quinn|Jun 7, 2026|Open',
      'Tasks',
      'No task was given.'
    ]);
    expect(rows(page, 1).slice(1)).toEqual([
      'Relationship score|57|not assessed',
      'Confidence of the score|not assessed|not assessed',
      'Say/do|nothing was due yet|nothing was due yet',
      'Strategy map filled|80%|0%',
      'Tier|Not tiered|Tier 1',
      'Rubric, 1 to 4|not rated|not rated',
      'Team satisfaction, 1 to 5|fewer than three answers|fewer than three answers'
    ]);
    expect(rows(page, 2)[1]).toBe('Team|1 |2|');
  });

  it('lets nothing that was typed become markup or style', () => {
    const typed = '</title><img src=x onerror="a()">\'&amp;\u0000\uD800';

    expect(escaped(typed)).toBe('&lt;/title&gt;&lt;img src=x onerror=&quot;a()&quot;&gt;&#39;&amp;amp;\uFFFD');
    expect(markup`<p title="${typed}">${[typed, 1, null]}</p>`.html).not.toContain('<img');
    expect(cssString('a"b\\c</style>\n北')).toBe('"a\\22 b\\5c c\\3c \\2f style\\3e \\a 北"');
  });
});
