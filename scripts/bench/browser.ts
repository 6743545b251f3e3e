import { createRequire } from 'node:module';
import path from 'node:path';

import type * as SparticuzChromium from '@sparticuz/chromium';
import type * as Playwright from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

import { connect } from '../import/connect.ts';
import { runApp } from '../preview/run.ts';
import { makeBook } from './book.ts';
import type { Figure } from './figures.ts';
import { percentile } from './figures.ts';

const project = path.resolve(import.meta.dirname, '../..');
const judges = createRequire(path.join(project, 'judges/package.json'));
const sizes = [20, 200, 1000] as const;
const rounds = 5;
const dragSteps = 240;

/** Cards that a page with so many people shows at least, overflow and tray aside. */
const firstCards = 10;

/**
 * Opening the Account page with 20, 200 and 1,000 stakeholders, and dragging on a map of 1,000 beside `cytoscape` with
 * the same people in the same browser.
 */
export async function benchBrowser(folder: string): Promise<Figure[]> {
  const app = await runApp({ project, file: path.join(folder, 'pages.db'), port: 0, sample: false });
  const browser = await launch();
  try {
    const accounts = await makeAccounts(app.url);
    const figures: Figure[] = [];
    for (const size of sizes) figures.push(...(await benchOpening(browser, app.url, size, accounts.get(size) ?? '')));
    figures.push(await benchDrag(browser, app.url, accounts.get(1000) ?? ''));
    return figures;
  } finally {
    await browser.close();
    await app.close();
  }
}

/** The Chromium of the judges, or the one that `LINCHPIN_CHROMIUM` names. */
export async function launch(): Promise<Browser> {
  const { chromium } = judges('playwright-core') as typeof Playwright;
  const { default: packaged } = (await import(judges.resolve('@sparticuz/chromium'))) as typeof SparticuzChromium;
  return chromium.launch({
    executablePath: process.env['LINCHPIN_CHROMIUM'] ?? (await packaged.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--headless=new']
  });
}

/** One account for each size; gives their ids. */
async function makeAccounts(url: string): Promise<Map<number, string>> {
  const connection = await connect({ url });
  const ids = new Map<number, string>();
  for (const size of sizes) {
    const account = await connection.sobject('Account').create({ Name: `Account of ${size}` });
    ids.set(size, account.id ?? '');
    const people = makeBook(1, size, size).stakeholders.map((one) => ({
      Account__c: account.id,
      Name: one.name,
      Title__c: one.title,
      Role__c: one.role || null,
      Influence__c: one.influence || null,
      Support__c: one.support || null,
      Access__c: one.access || null
    }));
    const results = await connection.sobject('Stakeholder__c').create(people, { allowRecursive: true });
    const refused = results.find((result) => !result.success);
    if (refused) throw new Error(JSON.stringify(refused.errors));
  }
  return ids;
}

const pageAddress = (url: string, id: string): string =>
  `${url}/lightning/r/Account/${id}/view?asUser=admin@linchpin.local`;

/** Opens an account's page and gives the milliseconds until its cards are there and the main thread is idle. */
async function openAccount(page: Page, url: string, id: string): Promise<number> {
  const started = performance.now();
  await page.goto(pageAddress(url, id), { waitUntil: 'commit' });
  await page
    .locator('button.person')
    .nth(firstCards - 1)
    .waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return performance.now() - started;
}

async function benchOpening(browser: Browser, url: string, size: number, id: string): Promise<Figure[]> {
  const times: number[] = [];
  let dataRequests = 0;
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
    const page = await context.newPage();
    // The first visit fills the cache, as everybody's but the very first does.
    await openAccount(page, url, id);
    dataRequests = 0;
    bytes = 0;
    page.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname.startsWith('/services/')) dataRequests += 1;
      void request.sizes().then((sizes) => (bytes += sizes.responseBodySize + sizes.responseHeadersSize));
    });
    times.push(await openAccount(page, url, id));
    await page.waitForLoadState('networkidle');
    await context.close();
  }
  const name = `Account page with ${size} stakeholders`;
  return [
    { name: `${name}, data requests`, value: dataRequests, unit: 'requests', aim: '3 or fewer' },
    { name: `${name}, transferred`, value: bytes / 1024, unit: 'kB' },
    { name: `${name}, to interactive`, value: percentile(times, 0.5), unit: 'ms' }
  ];
}

/** 95th percentile frame time while one person is dragged across the map, beside the same drag in cytoscape. */
async function benchDrag(browser: Browser, url: string, id: string): Promise<Figure> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await openAccount(page, url, id);
  const card = await page.locator('button.person').first().boundingBox();
  const grid = await page.locator('[role=grid]').boundingBox();
  if (!card || !grid) throw new Error('The map shows no card to drag.');
  const ours = await dragFrames(page, card, grid);
  const people = await page.locator('button.person').count();
  await page.close();

  const peer = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await peer.setContent('<div id="map" style="position:fixed;inset:0"></div>');
  await peer.addScriptTag({ path: judges.resolve('cytoscape/dist/cytoscape.min.js') });
  const node = await peer.evaluate(drawCytoscape, 1000);
  const theirs = await dragFrames(
    peer,
    { x: node.x - 1, y: node.y - 1, width: 2, height: 2 },
    { x: 0, y: 0, width: 1440, height: 1000 }
  );
  await peer.close();
  return {
    name: `drag on a map of 1,000 (${people} cards drawn), 95th percentile frame`,
    value: percentile(ours, 0.95),
    unit: 'ms',
    peer: percentile(theirs, 0.95),
    peerName: 'cytoscape',
    aim: 'within 16.7 ms'
  };
}

interface Cytoscape {
  (options: Record<string, unknown>): { $id(id: string): { renderedPosition(): { x: number; y: number } } };
}

/** Runs in the page: the same number of people, spread over the same 25 cells. */
function drawCytoscape(count: number): { x: number; y: number } {
  const { cytoscape } = globalThis as unknown as { cytoscape: Cytoscape };
  const nodes = Array.from({ length: count }, (_, index) => ({
    data: { id: `p${index}`, label: `Person ${index}` },
    position: {
      x: (index % 5) * 280 + ((index * 37) % 240) + 40,
      y: (Math.floor(index / 5) % 5) * 190 + ((index * 53) % 150) + 30
    }
  }));
  const map = cytoscape({
    container: document.getElementById('map'),
    elements: nodes,
    layout: { name: 'preset', fit: false },
    style: [{ selector: 'node', style: { label: 'data(label)', width: 24, height: 24, 'font-size': 9 } }]
  });
  return map.$id('p0').renderedPosition();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Milliseconds of each frame while the pointer is pressed in the middle of `from` and goes round `area` twice. */
export async function dragFrames(page: Page, from: Box, area: Box): Promise<number[]> {
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { linchpinFrames: frames });
    let last = performance.now();
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (let step = 1; step <= dragSteps; step += 1) {
    const turn = (step / dragSteps) * Math.PI * 4;
    await page.mouse.move(
      area.x + area.width * (0.5 + 0.4 * Math.cos(turn)),
      area.y + area.height * (0.5 + 0.4 * Math.sin(turn))
    );
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { linchpinFrames: number[] }).linchpinFrames);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return frames.slice(2);
}
