import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser, Page } from '../../judges/node_modules/playwright-core/index.d.ts';

import { launchChromium } from '../browser/harness.ts';
import * as plans from './support/plans.ts';
import type { Sample } from './support/plans.ts';
import type { Deck, Item, Person, PptxFile, ReviewInput, TakeAlong } from './support/takeAlong.ts';
import { find, loadTakeAlong } from './support/takeAlong.ts';

const MILLIMETRE = 96 / 25.4;
/** Width for text on the narrower paper. */
const WIDTH = Math.round(186 * MILLIMETRE);
const FORMATS = ['A4', 'Letter'] as const;

/** Elements that Lightning Web Security leaves in a document; it refuses documents with others. */
const KEPT =
  'HTML BODY HEAD DIV TITLE STYLE P H1 H2 H3 SPAN B DL DT DD OL UL LI SECTION BLOCKQUOTE TABLE THEAD TBODY TR TH TD';

const samples: Readonly<Record<string, Sample>> = {
  ordinary: plans.ordinary(),
  empty: plans.empty(),
  long: plans.long(),
  ...Object.fromEntries(Object.entries(plans.scripts).map(([name, script]) => [name, plans.inScript(script)]))
};

const people = (count: number, name?: string): readonly Person[] =>
  Array.from({ length: count }, (_, at) => {
    const isUnplaced = at % 9 === 8;
    return {
      id: `s${at}`,
      name: name ?? `Person ${at + 1}`,
      title: at % 3 === 0 ? null : 'Director of Nursing',
      influence: isUnplaced ? null : (['Very low', 'Low', 'Medium', 'High', 'Very high'][(at * 7 + 3) % 5] ?? null),
      support: isUnplaced
        ? null
        : (['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'][(at * 3 + 1) % 5] ?? null),
      isKeyPlayer: at % 4 === 0
    };
  });

function review(values: Partial<ReviewInput> = {}): ReviewInput {
  return {
    review: plans.review('r1', {}),
    ratings: [
      {
        id: 'k1',
        name: 'Customer’s why',
        levels: ['Missing', 'Stated', 'Acted on', 'Proven'],
        rating: 3,
        lastRating: 2,
        comment: 'Bring quotes.'
      },
      {
        id: 'k2',
        name: 'Team and barriers',
        levels: ['Missing', 'Stated', 'Acted on', 'Proven'],
        rating: null,
        lastRating: null,
        comment: null
      }
    ],
    agenda: Array.from({ length: 34 }, (_, at) => ({
      key: `k${at}`,
      kind: 'Commitment',
      text: `Point ${at + 1} of the agenda`,
      isSpoken: at < 4 || at === 20
    })),
    notes: 'Priya asked for the feed twice.\n\nTheo explains what Legal needs.',
    tasks: [{ id: 't1', subject: 'Prepare the call', owner: 'Victor Adeyemi', dueOn: '2026-08-10' }],
    ...values
  };
}

describe('the printed plan', () => {
  let browser: Browser;
  let made: TakeAlong;
  let fromRight: TakeAlong;
  before(async () => {
    [browser, made, fromRight] = await Promise.all([
      launchChromium(),
      loadTakeAlong(),
      loadTakeAlong({ lang: 'ar', dir: 'rtl' })
    ]);
  });
  after(() => browser.close());

  const documentOf = (name: string): string =>
    (name === 'arabic' ? fromRight : made).plan(samples[name] ?? plans.empty());

  it('fits one page of both papers in the usual case, and when little is known', async () => {
    await onPage(browser, async (page) => {
      for (const name of ['ordinary', 'empty']) {
        await show(page, documentOf(name));
        for (const format of FORMATS) assert.equal(await pages(page, format), 1, `${name} on ${format}`);
      }
    });
  });

  it('flows on where texts are long, and leaves nothing out', async () => {
    await onPage(browser, async (page) => {
      await show(page, documentOf('long'));
      for (const format of FORMATS) assert.ok((await pages(page, format)) > 5, format);
      const text = squeezed(await page.locator('.sheet').innerText());
      const { data } = plans.long();
      for (const each of Object.values(data.plan.texts))
        assert.ok(text.includes(squeezed(each ?? '')), 'the whole text');
      for (const { name } of data.objectives) assert.ok(text.includes(squeezed(name)), name);
      const overdue = data.commitments.filter(({ status, dueOn }) => status === 'Open' && dueOn < plans.today);
      for (const { name } of overdue) assert.ok(text.includes(squeezed(name)), name);
      const next = data.commitments.filter(({ status, dueOn }) => status === 'Open' && dueOn >= plans.today);
      assert.match(text, new RegExp(`${next.length - 6} more are open`));
    });
  });

  for (const name of Object.keys(samples)) {
    it(`keeps everything on the page: ${name}`, async () => {
      await onPage(browser, async (page) => {
        await show(page, documentOf(name));
        assert.deepEqual(await outside(page), []);
      });
    });
  }

  it('says all that the plan says', async () => {
    await onPage(browser, async (page) => {
      await show(page, documentOf('ordinary'));
      const text = squeezed(await page.locator('.sheet').innerText());
      const { data } = plans.ordinary();
      const expected = [
        ...Object.values(data.plan.texts).map((each) => each ?? ''),
        'Northfield Integrated Health',
        'Northfield 2026',
        'January 1, 2026 – December 31, 2026',
        'Active',
        'Tier 1',
        'Cooperative now',
        'Interdependent aimed at',
        'Victor Adeyemi',
        '61.4 confidence 78%',
        // Four kept in time, one late, two missed.
        '57% 4 of 7 due kept in time',
        '2 of 4 1 behind, 1 not measured',
        'Aug 3, 2026 in 6 days · last one Jun 2, 2026',
        'Joint readmission pilot in six hospitals Sites live 0 → 6 sites 2 sites Dec 31, 2026 Behind Dara Quinn',
        'Executives reached 1 of 6 · Behind · Jul 14, 2026',
        'Referrals by hand not measured · never read',
        'Pharmacy data feed Priya Raman Dara Quinn Jul 9, 2026 overdue 19 days',
        'Readmission report for nursing Alicia Torres Dara Quinn Aug 3, 2026 in 6 days',
        'Technology: nobody yet',
        'Identified through the plan: $1.4M (opportunities: 2, without an amount: 1)',
        'In process: $1.8M (opportunities: 3, without an amount: 1)',
        'Contract template waits for Legal open 41 days, escalated to Victor Adeyemi · Theo Brandt'
      ];
      for (const each of expected) assert.ok(text.includes(squeezed(each)), each);
      assert.ok(!text.includes('Saving model'), 'what is done is no longer listed');
    });
  });

  it('says of what is missing that it is missing, and never 0', async () => {
    await onPage(browser, async (page) => {
      await show(page, documentOf('empty'));
      const text = squeezed(await page.locator('.sheet').innerText());
      assert.equal(text.match(/Not written yet\./g)?.length, 12);
      for (const each of [
        'Relationship score not assessed',
        'Say/do nothing was due yet',
        'Objectives on pace not measured',
        'Next review not scheduled none held yet',
        'Owner nobody',
        'Not tiered',
        'The stage of the relationship is not set.',
        'No objective yet.',
        'Nothing is overdue.',
        'Nobody is on the team yet.',
        'No opportunity is linked yet.'
      ])
        assert.ok(text.includes(each), each);
    });
  });

  it('takes a placeholder for something that is not written', async () => {
    const { data, side } = plans.ordinary();
    const texts = { ...data.plan.texts, AccountVision__c: 'TBD', OurValue__c: '[What do they get?]' };
    await onPage(browser, async (page) => {
      await show(page, made.plan({ data: { ...data, plan: { ...data.plan, texts } }, side }));
      assert.equal((await page.locator('.sheet').innerText()).match(/Not written yet\./g)?.length, 2);
    });
  });

  it('writes what was typed as text, never as markup', async () => {
    await onPage(browser, async (page) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await show(page, documentOf('hostile'));
      const { account, plan, person, text } = plans.scripts.hostile;
      assert.equal(await page.title(), `${account} – ${plan}`);
      const shown = squeezed(await page.locator('.sheet').innerText());
      const typed = squeezed(text.replace(/[\u0000\u0007]/g, '').toWellFormed());
      for (const each of [account, plan, person, typed]) assert.ok(shown.includes(squeezed(each)), each);
      assert.equal(await page.locator('script, img, iframe, link, object').count(), 0);
      assert.deepEqual(dialogs, []);
    });
  });

  it('gives each text its own direction, and the page the user’s', async () => {
    await onPage(browser, async (page) => {
      await show(page, documentOf('arabic'));
      const html = page.locator('html');
      assert.deepEqual([await html.getAttribute('lang'), await html.getAttribute('dir')], ['ar', 'rtl']);
      await show(page, documentOf('hebrew'));
      assert.equal(await html.getAttribute('dir'), 'ltr');
      const name = page.getByRole('heading', { level: 1 });
      assert.equal(await name.evaluate((element) => element.matches(':dir(rtl)')), true);
      const paragraph = page.locator('.vision p');
      assert.equal(await paragraph.evaluate((element) => getComputedStyle(element).direction), 'rtl');
      assert.equal(await paragraph.evaluate((element) => getComputedStyle(element).unicodeBidi), 'isolate');
    });
  });

  it('runs the plan, the day and the number along the bottom of each page', () => {
    const [style = ''] = /<style>.*<\/style>/.exec(documentOf('ordinary')) ?? [];
    assert.match(
      style,
      /@bottom-left \{ content: "Northfield 2026 \\b7 {2}Northfield Integrated Health \\b7 {2}July 28\\2c {2}2026"/
    );
    assert.match(style, /@bottom-right \{ content: counter\(page\) " \/ " counter\(pages\)/);
    const [turned = ''] = /<style>.*<\/style>/.exec(documentOf('arabic')) ?? [];
    assert.match(turned, /@bottom-left \{ content: counter\(page\)/);
  });

  it('is what Lightning Web Security shows and what a frame of any page prints alike', async () => {
    await onPage(browser, async (page) => {
      for (const name of Object.keys(samples)) {
        const html = documentOf(name);
        assert.match(html, /^<!doctype html><html lang="[^"]+" dir="[^"]+"><body><div /, name);
        assert.match(html, /<\/div><\/body><\/html>$/, name);
        await show(page, html);
        const tags = await page.evaluate(() => [
          ...new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName))
        ]);
        assert.deepEqual(
          tags.filter((tag) => !KEPT.split(' ').includes(tag)),
          [],
          name
        );
      }
      await show(page, documentOf('ordinary'));
      const height = (): Promise<number> =>
        page.locator('.sheet').evaluate((element) => element.getBoundingClientRect().height);
      const alone = await height();
      // Frames without an address are laid out by older rules.
      await page.setContent(documentOf('ordinary').replace('<!doctype html>', ''));
      assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
      assert.ok(Math.abs((await height()) - alone) < 1);
    });
  });

  it('tells on the screen how to print, and says nothing of it on paper', async () => {
    await onPage(browser, async (page) => {
      await show(page, documentOf('ordinary'));
      assert.equal(await page.locator('.hint').isVisible(), false);
      await page.emulateMedia({ media: 'screen' });
      await page.getByText('press Ctrl+P').waitFor();
    });
  });

  it('prints the summary of a review', async () => {
    await onPage(browser, async (page) => {
      await show(page, made.review(review(), plans.ordinary().data));
      assert.deepEqual(await outside(page), []);
      const text = squeezed(await page.locator('.sheet').innerText());
      for (const each of [
        'Cadence review',
        'Held on June 2, 2026',
        'Present: Dara Quinn, Theo Brandt, Noor Salim',
        'Held by Ines Marlow',
        'Next review August 1, 2026',
        'Decision Continue',
        'Bring two quotes to the next review.',
        'Outcome data for the September board Maya Okafor (Customer) Dara Quinn Sep 1, 2026',
        'Prepare the call Victor Adeyemi Aug 10, 2026',
        'Relationship score 52 57 61.4',
        'Confidence of the score 55% 70% 78%',
        'Say/do 80% (4 of 5 due kept in time) 80% (8 of 10 due kept in time) 57% (4 of 7 due kept in time)',
        'Team satisfaction, 1 to 5 fewer than three answers 3.8 3.8',
        'Customer’s why 3 Acted on 2 Bring quotes.',
        'Team and barriers not rated not rated',
        '2.8 of 4 (1 of 2 rated)',
        'Point 1 of the agenda Commitment · spoken about',
        'Point 5 of the agenda Commitment · not spoken about',
        'Also spoken about',
        'Point 21 of the agenda',
        '23 smaller changes were not spoken about.',
        'Priya asked for the feed twice. Theo explains what Legal needs.'
      ])
        assert.ok(text.includes(squeezed(each)), each);
      assert.ok(!text.includes('Point 12 of the agenda'));
    });
  });

  it('prints a review that was not held yet with what it lacks, and one of which too much was written', async () => {
    const bare = plans.review('r9', {
      status: 'Scheduled',
      heldOn: null,
      scheduledFor: null,
      host: null,
      attendees: null,
      decision: null,
      feedback: null,
      nextReviewOn: null,
      score: null
    });
    await onPage(browser, async (page) => {
      await show(
        page,
        made.review({ review: bare, ratings: [], agenda: [], notes: null, tasks: [] }, plans.empty().data)
      );
      assert.deepEqual([await outside(page), await pages(page, 'A4')], [[], 1]);
      const text = squeezed(await page.locator('.sheet').innerText());
      for (const each of [
        'Not held yet',
        'Present: nobody named',
        'Not decided yet.',
        'No feedback was written.',
        'No commitment and no task came out of it.',
        'Relationship score not assessed',
        'No review was held before this one.',
        'There is no rubric.',
        'Nothing changed since the last review.',
        'No notes were taken.'
      ])
        assert.ok(text.includes(each), each);
      const { text: hostile, person } = plans.scripts.hostile;
      const much = review({
        review: plans.review('r1', { feedback: `${hostile} `.repeat(80), attendees: `${person};`.repeat(60) }),
        notes: `${'A note that goes on and on. '.repeat(1_100)}The end.`,
        agenda: Array.from({ length: 500 }, (_, at) => ({ key: `${at}`, kind: 'Map', text: hostile, isSpoken: true }))
      });
      await show(page, made.review(much, plans.ordinary().data));
      assert.deepEqual(await outside(page), []);
      assert.ok((await pages(page, 'Letter')) > 5);
      assert.ok((await page.locator('.sheet').innerText()).includes('The end.'));
      assert.equal(await page.locator('script, img').count(), 0);
    });
  });
});

describe('the slides', () => {
  let made: TakeAlong;
  let fromRight: TakeAlong;
  before(async () => {
    [made, fromRight] = await Promise.all([loadTakeAlong(), loadTakeAlong({ lang: 'he', dir: 'rtl' })]);
  });

  const deckOf = (name: string): Deck => {
    const sample = samples[name] ?? plans.empty();
    const shown =
      { ordinary: people(12), empty: [], long: people(140) }[name] ?? people(12, sample.data.plan.owner?.name ?? '');
    return (name === 'hebrew' ? fromRight : made).deck(sample, shown);
  };

  for (const name of Object.keys(samples)) {
    it(`are a presentation that opens without repair: ${name}`, async () => {
      const deck = deckOf(name);
      const file = await made.write(deck);
      assert.equal(file.slides.length, deck.slides.length);
      for (const slide of file.slides) checkSlide(file, slide);
    });

    it(`stand on their slides, and nothing on another thing: ${name}`, () => {
      for (const { title, items } of deckOf(name).slides) checkPlaces(title, items);
    });
  }

  it('tell the whole plan in their order', () => {
    assert.deepEqual(
      deckOf('ordinary').slides.map(({ title }) => title),
      [
        'Northfield Integrated Health',
        'Strategy map',
        'Relationship map',
        'Scores and their confidence',
        'Objectives',
        'Indicators',
        'Commitments and say/do',
        'Opportunities',
        'Team',
        'Next steps'
      ]
    );
    const text = textsOf(deckOf('ordinary')).join('\n');
    for (const each of [
      'The pharmacists asked for it by name. That never happens.',
      '★ Person 5',
      'Not placed yet (1): Person 9',
      '61.4',
      '78%',
      '57%',
      'Joint readmission pilot in six hospitals',
      'Executives reached',
      'overdue 19 days',
      '$1.4M',
      'found through the plan, in process',
      'nobody yet',
      'Contract template waits for Legal',
      'Next review: Aug 3, 2026'
    ])
      assert.ok(text.includes(each), each);
  });

  it('keep long texts whole, on further slides', () => {
    const deck = deckOf('long');
    assert.ok(deck.slides.some(({ title }) => title === 'Strategy map: the customer (continued)'));
    assert.ok(deck.slides.some(({ title }) => title === 'Objectives (continued)'));
    assert.ok(deck.slides.some(({ title }) => title === 'People on the map (continued)'));
    const { data } = plans.long();
    const bodies = deck.slides.flatMap(({ items }) => items.filter(({ kind }) => kind === 'text'));
    const headings: Readonly<Record<string, string>> = { AccountVision__c: 'Vision', OurValue__c: 'Our value' };
    for (const [field, heading] of Object.entries(headings)) {
      const parts = bodies
        .filter(({ name }) => name === heading || name === `${heading} (continued)`)
        .flatMap(({ paragraphs }) => (paragraphs ?? []).slice(1).map(({ text }) => text));
      assert.equal(squeezed(parts.join(' ')), squeezed(data.plan.texts[field as keyof typeof data.plan.texts] ?? ''));
    }
    const text = squeezed(textsOf(deck).join(' '));
    for (const { name } of data.objectives) assert.ok(text.includes(squeezed(name)), name);
    for (const { name } of people(140)) assert.ok(text.includes(name), name);
    const sizes = deck.slides.flatMap(({ items }) =>
      items.flatMap(({ paragraphs }) => (paragraphs ?? []).map(({ size }) => size))
    );
    assert.ok(Math.min(...sizes) >= 8, 'nothing is smaller than can be read');
  });

  it('say of what is missing that it is missing', () => {
    const deck = deckOf('empty');
    const text = textsOf(deck).join('\n');
    assert.equal(text.match(/Not written yet\./g)?.length, 12);
    for (const each of [
      'not assessed',
      'nothing was due yet',
      'Nobody is on the map yet.',
      'No objective yet.',
      'No commitment is open.',
      'No opportunity is linked to the plan yet.',
      'Nobody is on the team yet.',
      'A trend begins with the first review that keeps score and confidence.',
      'Next review: not scheduled'
    ])
      assert.ok(text.includes(each), each);
    const unread = made.deck(plans.ordinary(), null);
    assert.ok(textsOf(unread).some((each) => each.includes('could not be read with your permissions')));
  });

  it('carry the evidence in their notes, and the chart in words', async () => {
    const deck = deckOf('ordinary');
    const file = await made.write(deck);
    const notes = file.slides.map((_, at) => file.part(`ppt/notesSlides/notesSlide${at + 1}.xml`).text);
    assert.match(notes[3] ?? '', /Relationship score: 61\.4/);
    assert.match(
      notes[5] ?? '',
      /Executives reached: Today 1, Target 6 relationships, Behind, Last reading: Jul 14, 2026/
    );
    assert.match(notes[6] ?? '', /Saving model: Due May 10, 2026, Kept late May 19, 2026/);
    assert.match(notes[2] ?? '', /People on the map: 12, placed: 11/);
    const [chart] = find(file.part(file.slides[3] ?? ''), 'p:graphicFrame').flatMap((frame) => find(frame, 'p:cNvPr'));
    assert.match(
      chart?.attributes['descr'] ?? '',
      /Jun 2, 2026: score 57, confidence 70%; Today: score 61\.4, confidence 78%/
    );
    const [part = ''] = file.names(/^ppt\/charts\/chart\d+\.xml$/);
    assert.deepEqual(
      find(file.part(part), 'c:val').map((values) => find(values, 'c:v').map(({ text }) => text)),
      [
        ['52', '57', '61.4'],
        ['55', '70', '78']
      ]
    );
  });

  it('are written from the right for whoever reads from there', async () => {
    const file = await fromRight.write(deckOf('hebrew'));
    assert.equal(find(file.part('ppt/presentation.xml'), 'p:presentation')[0]?.attributes['rtl'], '1');
    const table = find(file.part(file.slides[4] ?? ''), 'a:tbl')[0];
    assert.ok(table !== undefined);
    const head = find(find(table, 'a:tr')[0] ?? table, 'a:tc').map(({ text }) => text.trim());
    assert.deepEqual([head[0], head.at(-1)], ['Owner', 'Objective']);
    const paragraphs = find(file.part(file.slides[1] ?? ''), 'a:p').filter(({ text }) =>
      /\p{Script=Hebrew}/u.test(text)
    );
    assert.ok(paragraphs.length >= 12);
    for (const paragraph of paragraphs) {
      const [look] = find(paragraph, 'a:pPr');
      assert.deepEqual([look?.attributes['rtl'], look?.attributes['algn']], ['1', 'r']);
      assert.equal(find(paragraph, 'a:rPr')[0]?.attributes['lang'], 'he-IL');
    }
  });

  it('name fonts that have the letters of East Asia', async () => {
    for (const [name, font, lang] of [
      ['japanese', 'Yu Gothic', 'ja-JP'],
      ['chinese', 'Microsoft YaHei', 'zh-CN']
    ] as const) {
      const file = await made.write(deckOf(name));
      const runs = find(file.part(file.slides[1] ?? ''), 'a:r').filter(({ text }) => /\p{Script=Han}/u.test(text));
      assert.ok(runs.length >= 12, name);
      for (const run of runs) {
        assert.equal(find(run, 'a:rPr')[0]?.attributes['lang'], lang);
        assert.equal(find(run, 'a:ea')[0]?.attributes['typeface'], font);
      }
    }
  });
});

async function onPage(browser: Browser, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 1_000 } });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await work(page);
  } finally {
    await context.close();
  }
}

async function show(page: Page, html: string): Promise<void> {
  await page.setContent(html);
  assert.equal(await page.evaluate(() => document.compatMode), 'CSS1Compat');
}

async function pages(page: Page, format: (typeof FORMATS)[number]): Promise<number> {
  const pdf = await page.pdf({ format, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Elements that reach out of the page, or out of their own box. */
function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('.sheet, .sheet *')].flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isOut = left < -1 || right > width + 1 || element.scrollWidth > element.clientWidth + 1;
      const isInline = getComputedStyle(element).display === 'inline';
      return isOut && !(isInline && left >= -1 && right <= width + 1)
        ? [`${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`]
        : [];
    });
  });
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textsOf({ slides }: Deck): readonly string[] {
  return slides.flatMap(({ title, items }) => [
    title,
    ...items.flatMap(({ paragraphs, rows }) => [
      ...(paragraphs ?? []).map(({ text }) => text),
      ...(rows ?? []).flatMap((row) => row.map(({ text }) => text))
    ])
  ]);
}

/** What makes programs ask to repair a presentation. */
function checkSlide(file: PptxFile, name: string): void {
  const slide = file.part(name);
  const ids = find(slide, 'p:cNvPr').map(({ attributes }) => attributes['id']);
  assert.equal(new Set(ids).size, ids.length, `${name}: each thing has a number of its own`);
  assert.equal(
    find(slide, 'p:ph').filter(({ attributes }) => attributes['type'] === 'title').length,
    1,
    `${name} has a title`
  );
  for (const { children } of find(slide, 'a:p')) {
    const looks = children.flatMap(({ tag }, at) => (tag === 'a:pPr' ? [at] : []));
    assert.ok(
      looks.length === 0 || (looks.length === 1 && looks[0] === 0),
      `${name}: a paragraph has one look, before its text`
    );
  }
  for (const body of [...find(slide, 'p:txBody'), ...find(slide, 'a:txBody')])
    assert.ok(find(body, 'a:p').length > 0, `${name}: no text without a paragraph`);
  for (const table of find(slide, 'a:tbl')) {
    const columns = find(table, 'a:gridCol').length;
    const rows = find(table, 'a:tr');
    assert.ok(columns > 0 && rows.length > 1, `${name}: no empty table`);
    for (const row of rows) assert.equal(find(row, 'a:tc').length, columns, `${name}: rows are complete`);
  }
  for (const { attributes } of find(slide, 'a:ext').filter(({ attributes: { cx } }) => cx !== undefined)) {
    assert.match(attributes['cx'] ?? '', /^\d+$/, name);
    assert.match(attributes['cy'] ?? '', /^\d+$/, name);
  }
  for (const { attributes } of find(slide, 'a:off'))
    assert.match(`${attributes['x']} ${attributes['y']}`, /^\d+ \d+$/, name);
  for (const { attributes } of find(slide, 'a:srgbClr')) assert.match(attributes['val'] ?? '', /^[0-9A-F]{6}$/, name);
  for (const { attributes } of [...find(slide, 'a:rPr'), ...find(slide, 'a:endParaRPr')])
    assert.match(attributes['sz'] ?? '1200', /^\d{3,4}$/, name);
}

function checkPlaces(title: string, items: readonly Item[]): void {
  for (const { name, x, y, w, h } of items) {
    assert.ok(w > 0 && h > 0, `${title}: ${name} has a size`);
    assert.ok(x >= 0 && y >= 0 && x + w <= 13.334 && y + h <= 7.0, `${title}: ${name} stands on the slide (${y + h})`);
  }
  // People stand on the cells of the map, and on nothing else.
  const isGround = ({ kind, paragraphs }: Item): boolean => kind === 'text' && paragraphs?.length === 0;
  const placed = items.filter((item) => !isGround(item));
  for (const [at, a] of placed.entries())
    for (const b of placed.slice(at + 1)) {
      const isApart =
        a.x + a.w <= b.x + 0.001 || b.x + b.w <= a.x + 0.001 || a.y + a.h <= b.y + 0.001 || b.y + b.h <= a.y + 0.001;
      assert.ok(isApart, `${title}: ${a.name} and ${b.name} stand apart`);
    }
}
