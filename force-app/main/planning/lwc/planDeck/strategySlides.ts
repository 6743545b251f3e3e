/** The strategy map: on one slide where it fits, else a slide for each group of parts, and more where texts are long. Pure. */
import type { DigestSection, PlanDigest } from 'c/planDigest';
import type { TextSection } from 'c/planTypes';
import { format } from 'c/textFormat';

import { ROOM, beside, card, cardHeight, cardRoom, sizeThatFits, splitToFit } from './boxes';
import type { Slide, TextItem } from './deckTypes';
import type { DeckSetting, DeckWords } from './words';

const CUSTOMER: readonly TextSection[] = ['AccountVision__c', 'CustomerWhy__c', 'SuccessDefinition__c'];
const GRID: readonly (readonly TextSection[])[] = [
  ['ClinicalDrivers__c', 'BusinessDrivers__c', 'OrganizationalDrivers__c'],
  ['AccountIndustryTrends__c', 'EcosystemChanges__c', 'AccountCompetitors__c'],
  ['OurValue__c', 'RelationshipStrengths__c', 'RelationshipWeaknesses__c']
];
const GROUPS: readonly (readonly [name: keyof DeckWords, fields: readonly TextSection[]])[] = [
  ['customer', CUSTOMER],
  ['drivers', GRID[0] ?? []],
  ['market', GRID[1] ?? []],
  ['position', GRID[2] ?? []]
];
/** Sizes of type in points, on one slide and on several. */
const SMALL = [16, 15, 14, 13, 12, 11, 10.5];
const GAP = 0.12;
const ROWS: readonly (readonly TextSection[])[] = [
  ['AccountVision__c'],
  ['CustomerWhy__c', 'SuccessDefinition__c'],
  ...GRID
];
const LARGE = [18, 16, 14, 13, 12, 11];
const SMALLEST = 11;

/** Slides of the strategy map. */
export function strategySlides(digest: PlanDigest, setting: DeckSetting): readonly Slide[] {
  const { deck, words } = setting;
  const notes = notesOf(digest, setting);
  const together = onOne(digest, words.notWritten);
  if (together !== null) return [{ title: deck.strategy, items: together, notes }];
  return GROUPS.flatMap(([name, fields]) =>
    flow(
      `${deck.strategy}: ${deck[name]}`,
      fields.map((field) => digest.sections[field]),
      setting,
      notes
    )
  );
}

/** Everything on one slide, each row as high as its texts need; null when a text would be too small. */
function onOne({ sections }: PlanDigest, otherwise: string): readonly TextItem[] | null {
  const room = ROOM.h - GAP * (ROWS.length - 1);
  const needs = (size: number): readonly number[] =>
    ROWS.map((fields) =>
      Math.max(
        ...fields.map((field) => cardHeight(sections[field].text ?? otherwise, beside(fields.length, 0, 0, 0).w, size))
      )
    );
  const size = SMALL.find((each) => needs(each).reduce((sum, need) => sum + need, 0) <= room);
  if (size === undefined) return null;
  const heights = needs(size);
  const spare = (room - heights.reduce((sum, need) => sum + need, 0)) / ROWS.length;
  let y: number = ROOM.y;
  return ROWS.flatMap((fields, row) => {
    const h = (heights[row] ?? 0) + spare;
    const cards = fields.map((field, at) => {
      const { label, text } = sections[field];
      return card(beside(fields.length, at, y, h), label, text, otherwise, size);
    });
    y += h + GAP;
    return cards;
  });
}

/** Parts beside one another; what does not fit goes on on the next slide. */
function flow(
  title: string,
  sections: readonly DigestSection[],
  setting: DeckSetting,
  notes: string
): readonly Slide[] {
  const otherwise = setting.words.notWritten;
  const slides: Slide[] = [];
  let open = sections.map(({ label, text }) => ({ label, text, isContinued: false }));
  while (open.length > 0) {
    const places = open.map((_, at) => beside(open.length, at, ROOM.y, ROOM.h));
    const width = places[0]?.w ?? ROOM.w;
    const size =
      LARGE.find((each) => {
        const room = cardRoom(width, ROOM.h, each);
        return open.every(({ text }) => sizeThatFits(text ?? otherwise, room.w, room.h, [each]) !== null);
      }) ?? SMALLEST;
    const room = cardRoom(width, ROOM.h, size);
    const rest: typeof open = [];
    const items = open.map(({ label, text, isContinued }, at) => {
      const [part, more] = text === null ? [null, ''] : splitToFit(text, room.w, room.h, size);
      if (more !== '') rest.push({ label, text: more, isContinued: true });
      const heading = isContinued ? format(setting.deck.continued, label) : label;
      return card(places[at] ?? beside(1, 0, ROOM.y, ROOM.h), heading, part, otherwise, size);
    });
    slides.push({ title: slides.length === 0 ? title : format(setting.deck.continued, title), items, notes });
    open = rest;
  }
  return slides;
}

function notesOf({ sections, completeness }: PlanDigest, { deck }: DeckSetting): string {
  const missing = Object.values(sections).filter(({ text }) => text === null);
  return [
    `${deck.completeness}: ${completeness.value}, ${completeness.evidence}.`,
    missing.length === 0 ? deck.nothingMissing : format(deck.missingParts, missing.map(({ label }) => label).join(', '))
  ].join('\n');
}
