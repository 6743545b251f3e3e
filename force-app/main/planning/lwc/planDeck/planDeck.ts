/** A plan as slides: what stands on them, and how they are drawn with PptxGenJS. Pure. */
import type { PlanDigest } from 'c/planDigest';
import type { PlanData } from 'c/planTypes';
import { format } from 'c/textFormat';

import { INK, ROOM, SLIDE, textHeight } from './boxes';
import type { Deck, DeckPerson, Paragraph, Slide } from './deckTypes';
import { commitmentSlides, indicatorSlides, objectiveSlides, opportunitySlides } from './listSlides';
import { mapSlides } from './mapSlides';
import { scoreSlide } from './scoreSlide';
import { strategySlides } from './strategySlides';
import { teamSlides } from './teamSlides';
import type { DeckSetting } from './words';

export type { ChartItem, Deck, DeckPerson, Item, Slide, TableItem, TextItem } from './deckTypes';
export type { PptxConstructor } from './pptx';
export type { DeckSetting, DeckWords } from './words';
export { writeDeck } from './writeDeck';

/** Steps that are named, by kind. */
const STEPS = { overdue: 3, behind: 3, barriers: 2, next: 3 } as const;

/** The slides of a plan; null people could not be read. */
export function planDeck(
  data: PlanData,
  digest: PlanDigest,
  people: readonly DeckPerson[] | null,
  setting: DeckSetting
): Deck {
  return {
    title: `${digest.account} \u2013 ${digest.name}`,
    author: digest.owner,
    footer: `${digest.name} \u00b7 ${digest.account} \u00b7 ${digest.asOf}`,
    lang: setting.locale,
    isRtl: setting.dir === 'rtl',
    slides: [
      cover(digest, setting),
      ...strategySlides(digest, setting),
      ...mapSlides(people, digest, setting),
      scoreSlide(digest, data, setting),
      ...objectiveSlides(digest, setting),
      ...indicatorSlides(digest, setting),
      ...commitmentSlides(digest, data, setting),
      ...opportunitySlides(digest, setting),
      ...teamSlides(digest, setting),
      nextSteps(digest, setting)
    ]
  };
}

function cover(digest: PlanDigest, { deck, words }: DeckSetting): Slide {
  const width = 11.3;
  const size = [44, 38, 32, 28, 24].find((each) => textHeight(digest.account, width, each, true) <= 1.9) ?? 20;
  const paragraphs: readonly Paragraph[] = [
    { text: digest.name, size: 24, color: INK.white },
    { text: `${digest.period} \u00b7 ${digest.status} \u00b7 ${digest.tier}`, size: 16, color: 'DDE6F2' }
  ];
  const facts: readonly Paragraph[] = [
    `${deck.owner}: ${digest.owner}`,
    `${deck.sponsor}: ${digest.sponsor}`,
    `${deck.stageNow}: ${digest.stageNow} \u00b7 ${deck.aimedAt}: ${digest.stageAim}`,
    digest.asOf
  ].map((text) => ({ text, size: 14, color: INK.white }));
  return {
    title: digest.account,
    isCover: true,
    notes: [
      deck.cover,
      `${words.accountPlan}: ${digest.name}. ${digest.period}.`,
      `${deck.nextReview}: ${digest.nextReview.value}.`
    ].join('\n'),
    items: [
      {
        kind: 'text',
        name: words.accountPlan,
        x: 1,
        y: 0.9,
        w: width,
        h: 0.45,
        paragraphs: [{ text: words.accountPlan, size: 16, color: 'DDE6F2' }],
        inset: 0
      },
      {
        kind: 'text',
        name: digest.name,
        x: 1,
        y: 3.55,
        w: width,
        h: 1.3,
        paragraphs,
        inset: 0
      },
      { kind: 'text', name: deck.owner, x: 1, y: 5.15, w: width, h: 1.5, paragraphs: facts, inset: 0 }
    ],
    titleSize: size
  };
}

function nextSteps(digest: PlanDigest, { deck, words }: DeckSetting): Slide {
  const behind = digest.objectives.filter(({ pace }) => pace === 'Behind');
  const missing = Object.values(digest.sections).filter(({ text }) => text === null);
  const steps = [
    ...digest.overdue.slice(0, STEPS.overdue).map(({ name, to, owner }) => format(deck.stepOverdue, name, to, owner)),
    ...behind.slice(0, STEPS.behind).map(({ name, now, way, owner }) => format(deck.stepBehind, name, now, way, owner)),
    ...digest.barriers
      .slice(0, STEPS.barriers)
      .map(({ name, age, owner }) => format(deck.stepBarrier, name, age, owner)),
    ...digest.next.slice(0, STEPS.next).map(({ name, due, owner }) => format(deck.stepNext, name, due, owner)),
    ...digest.team.filter(({ isMissing }) => isMissing).map(({ role }) => format(deck.stepTeam, role)),
    ...(missing.length === 0 ? [] : [format(deck.stepMissing, missing.map(({ label }) => label).join(', '))]),
    digest.nextReview.isMissing
      ? `${deck.nextReview}: ${words.notScheduled}`
      : format(deck.stepReview, digest.nextReview.value)
  ];
  const width = ROOM.w - 0.4;
  const all = steps.map((step, at) => `${at + 1}.  ${step}`);
  const size =
    [20, 18, 16, 14, 13, 12, 11, 10].find(
      (each) => textHeight(all.join('\n'), width, each) + all.length * 0.05 <= ROOM.h
    ) ?? 10;
  return {
    title: deck.nextSteps,
    items: [
      {
        kind: 'text',
        name: deck.nextSteps,
        ...ROOM,
        paragraphs: all.map((text) => ({ text, size, color: INK.text })),
        inset: 4
      }
    ],
    notes: [deck.stepNone, `${deck.nextReview}: ${digest.nextReview.value} (${digest.nextReview.evidence}).`].join('\n')
  };
}

/** Inches of a slide, for whoever checks that everything stands on it. */
export const SLIDE_SIZE = SLIDE;
