import { planDeck, writeDeck } from 'c/planDeck';
import type { Deck, DeckPerson, PptxConstructor, Slide } from 'c/planDeck';
import { digestPlan } from 'c/planDigest';
import type { PlanData } from 'c/planTypes';
import { PROMISES, TODAY, objective, planIndicator, planWith, promise } from 'test/planWork';

import { wording } from '../../planTakeAlong/wording';
import { oneLine, splitToFit, textHeight } from '../boxes';
import { tables } from '../tables';

const setting = wording(TODAY);
const side = { team: [], requiredFunctions: [], isTeamDedicated: false, quotes: [], people: [] };
const deckOf = (data: PlanData, people: readonly DeckPerson[] | null = []): Deck =>
  planDeck(data, digestPlan(data, side, setting), people, setting);
const texts = ({ items }: Slide): string[] =>
  items.flatMap((item) => (item.kind === 'text' ? item.paragraphs.map(({ text }) => text) : []));
const cells = ({ items }: Slide): string[][] =>
  items.flatMap((item) => (item.kind === 'table' ? item.rows.map((row) => row.map(({ text }) => text)) : []));
const titled = ({ slides }: Deck, title: string): Slide => {
  const found = slides.find((slide) => slide.title === title);
  if (found === undefined) throw new Error(`There is no slide ${title}.`);
  return found;
};
const person = (id: number, values: Partial<DeckPerson> = {}): DeckPerson => ({
  id: `${id}`,
  name: `Person ${id}`,
  title: null,
  influence: 'High',
  support: 'Champion',
  isKeyPlayer: false,
  ...values
});

describe('c-plan-deck', () => {
  it('shows objectives with their pace and commitments with what was kept', () => {
    const deck = deckOf(planWith({ objectives: [objective()], commitments: PROMISES }));

    expect(cells(titled(deck, 'Objectives'))[1]).toEqual([
      'Sites live',
      'Hospitals live',
      '2 → 6 sites',
      '4 sites',
      'Dec 31, 2026',
      'On pace',
      'Dara Quinn'
    ]);
    const commitments = titled(deck, 'Commitments and say/do');
    expect(texts(commitments)).toEqual(
      expect.arrayContaining(['33%', '1 of 3 due kept in time', 'Kept in time', 'Kept late', 'Missed'])
    );
    expect(cells(commitments)[1]?.[0]).toBe('Missed one');
    expect(commitments.notes).toContain('Kept one: Due Apr 10, 2026, Kept in time Apr 9, 2026.');
    expect(texts(titled(deck, 'Next steps'))[0]).toBe('1.  Settle: Missed one (Priya Raman), Dara Quinn');
  });

  it('shows indicators with their pace and last reading, and no slide where there are none', () => {
    const slide = titled(
      deckOf(planWith({ indicators: [planIndicator('a', { current: 2, kind: 'Lagging' })] })),
      'Indicators'
    );

    expect(cells(slide)).toEqual([
      ['Indicator', 'Today', 'Target', 'Pace', 'Last reading'],
      ['Executives reached (lagging)', '2', '10 relationships', 'Behind', 'Jul 1, 2026']
    ]);
    expect(slide.notes).toBe(
      'Executives reached (lagging): Today 2, Target 10 relationships, Behind, Last reading: Jul 1, 2026.'
    );
    for (const indicators of [[], null])
      expect(deckOf(planWith({ indicators })).slides.map(({ title }) => title)).not.toContain('Indicators');
  });

  it('says how many commitments follow those that are named', () => {
    const many = Array.from({ length: 30 }, (_, at) => promise({ id: `${at}`, name: `Promise ${at}` }));
    const deck = deckOf(planWith({ commitments: many }));

    const slides = deck.slides.filter(({ title }) => title.startsWith('Commitments'));
    expect(slides.flatMap(cells).at(-1)?.[0]).toBe('18 more are open, the last one due Jun 7, 2026.');
  });

  it('places people by influence and support, key players first, and the rest in a table', () => {
    const crowd = [1, 2, 3, 4, 5].map((id) => person(id, { isKeyPlayer: id === 5 }));
    const deck = deckOf(planWith(), [...crowd, person(6, { influence: null }), person(7, { support: 'Opponent' })]);

    const map = titled(deck, 'Relationship map');
    expect(texts(map)).toEqual(
      expect.arrayContaining(['★ Person 5', 'Person 1', '3 more', 'Person 7', 'Not placed yet (1): Person 6'])
    );
    expect(texts(map)).not.toContain('Person 2');
    expect(cells(titled(deck, 'People on the map')).map(([name]) => name)).toEqual([
      'Name',
      ...[1, 2, 3, 4, 5, 7, 6].map((id) => `Person ${id}`)
    ]);
  });

  it('has no table of people where the map shows them all', () => {
    const deck = deckOf(planWith(), [person(1), person(2, { support: 'Neutral' })]);

    expect(deck.slides.map(({ title }) => title)).not.toContain('People on the map');
  });

  it('draws a trend only where there is one', () => {
    const chart = ({ items }: Slide): unknown => items.find(({ kind }) => kind === 'chart');

    expect(chart(titled(deckOf(planWith()), 'Scores and their confidence'))).toBeUndefined();
  });

  it('parts texts and tables where a slide ends', () => {
    const long = 'A sentence of some length. '.repeat(200).trim();
    const [part, rest] = splitToFit(long, 3, 2, 12);
    expect(textHeight(part, 3, 12)).toBeLessThanOrEqual(2);
    expect(`${part} ${rest}`).toBe(long);
    expect(oneLine('A name that is much too long for its place', 1, [10, 8])).toMatchObject({
      size: 8,
      isWhole: false
    });

    const rows = Array.from({ length: 100 }, (_, at) => [{ text: `Row ${at}` }]);
    const pages = tables({ name: 'Rows', columns: [{ head: 'Head', w: 5 }], rows, tops: [3, 1] });
    expect(pages.map(({ y }) => y).slice(0, 3)).toEqual([3, 1, 1]);
    expect(pages.every(({ rows: [head], y, h }) => head?.[0]?.text === 'Head' && y + h <= 6.81)).toBe(true);
    expect(pages.flatMap(({ rows: own }) => own.slice(1))).toHaveLength(100);
  });

  it('draws with the library that it is given', async () => {
    const drawn: string[] = [];
    class Library {
      layout = '';
      rtlMode = true;
      defineSlideMaster = ({ title }: { title: string }): number => drawn.push(`master ${title}`);
      addSlide = ({ masterName }: { masterName: string }): unknown => ({
        addText: ([run]: { text: string }[]) => drawn.push(`${masterName}: ${run?.text ?? ''}`),
        addTable: () => drawn.push('table'),
        addChart: () => drawn.push('chart'),
        addNotes: () => drawn.push('notes')
      });
      write = (): Promise<ArrayBuffer> => Promise.resolve(new ArrayBuffer(4));
    }

    const bytes = await writeDeck(
      Library as unknown as PptxConstructor,
      deckOf(planWith({ objectives: [objective()] }))
    );

    expect(bytes.byteLength).toBe(4);
    expect(drawn).toEqual(
      expect.arrayContaining(['master Cover', 'Cover: Northfield', 'Content: Objectives', 'table', 'notes'])
    );
  });
});
