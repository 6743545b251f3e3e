import path from 'node:path';
import { createRequire } from 'node:module';

import type { Browser, Page } from 'playwright-core';

import { connect } from '../import/connect.ts';
import { runApp } from '../preview/run.ts';
import { dragFrames, launch } from './browser.ts';
import type { Figure } from './figures.ts';
import { percentile } from './figures.ts';
import { createTieredBook } from './tieredBook.ts';

const project = path.resolve(import.meta.dirname, '../..');
const judges = createRequire(path.join(project, 'judges/package.json'));
const accountCount = 5000;
const rounds = 7;
const viewport = { width: 1440, height: 1000 };

/** What both drawings draw. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly revenue: number;
  readonly tier: number;
}

/**
 * The portfolio page with 5,000 accounts: opening it, drawing the matrix from data that is there, and frames while a
 * rectangle is drawn, beside Apache ECharts with the same points, forms and sizes in the same browser.
 */
export async function benchPortfolio(folder: string): Promise<Figure[]> {
  const app = await runApp({ project, file: path.join(folder, 'portfolio.db'), port: 0, sample: false });
  const browser = await launch();
  try {
    await createTieredBook(await connect({ url: app.url }), accountCount);
    const page = await browser.newPage({ viewport });
    const address = `${app.url}/lightning/n/LinchpinPortfolio?asUser=admin@linchpin.local`;
    // The first visit fills the cache, as everybody's but the very first does.
    await openPortfolio(page, address);
    const { matrix, whole, longest } = await openPortfolio(page, address);
    const box = await page.locator('c-portfolio-matrix .plot').boundingBox();
    if (box === null) throw new Error('The page shows no matrix.');
    const points = await pointsOf(page);
    if (points.length !== accountCount) throw new Error(`The matrix has ${points.length} of ${accountCount} accounts.`);
    const painted: number[] = [];
    for (let round = 0; round < rounds; round += 1) painted.push(await repaint(page));
    const frames = await brush(page, box);
    await page.close();
    const peer = await benchPeer(browser, points, box);
    const name = `portfolio of ${accountCount.toLocaleString('en')} accounts`;
    const peerName = 'ECharts';
    return [
      { name: `${name}, page opened to matrix drawn`, value: matrix, unit: 'ms' },
      { name: `${name}, page opened to all worked out`, value: whole, unit: 'ms' },
      { name: `${name}, longest task after the first account (sensitivity included)`, value: longest, unit: 'ms' },
      {
        name: `${name}, accounts at hand to matrix painted`,
        value: percentile(painted, 0.5),
        unit: 'ms',
        peer: percentile(peer.painted, 0.5),
        peerName
      },
      {
        name: `${name}, brushing, median frame`,
        value: percentile(frames, 0.5),
        unit: 'ms',
        peer: percentile(peer.frames, 0.5),
        peerName
      },
      {
        name: `${name}, brushing, 95th percentile frame`,
        value: percentile(frames, 0.95),
        unit: 'ms',
        peer: percentile(peer.frames, 0.95),
        peerName,
        aim: 'within 16.7 ms'
      }
    ];
  } finally {
    await browser.close();
    await app.close();
  }
}

/** Opens the page; milliseconds until the matrix is drawn, until all is worked out, and the longest task on the way. */
async function openPortfolio(
  page: Page,
  address: string
): Promise<{ readonly matrix: number; readonly whole: number; readonly longest: number }> {
  const started = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('c-portfolio-matrix canvas.marks[height]').waitFor();
  await page.evaluate(nextPaint);
  const matrix = performance.now() - started;
  await page.evaluate(watchTasks);
  await page.getByText(`${accountCount} of ${accountCount} accounts`).waitFor({ timeout: 60_000 });
  await page.getByRole('heading', { name: /^On the edge/ }).waitFor({ timeout: 60_000 });
  const whole = performance.now() - started;
  const longest = await page.evaluate(() => (globalThis as unknown as { linchpinLongest: number }).linchpinLongest);
  return { matrix, whole, longest };
}

/** Runs in the page: resolves when what was drawn before is on the screen. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

/** Runs in the page: keeps the length of the longest task from now on; 0 while none took 50 ms. */
function watchTasks(): void {
  const state = Object.assign(globalThis, { linchpinLongest: 0 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.linchpinLongest = Math.max(state.linchpinLongest, duration);
  }).observe({ type: 'longtask' });
}

type Matrix = HTMLElement & {
  accounts: readonly {
    readonly attractiveness: number;
    readonly relationship: number;
    readonly revenue: number | null;
    readonly tier: string;
  }[];
};

async function pointsOf(page: Page): Promise<readonly Point[]> {
  return page.locator('c-portfolio-matrix').evaluate((element) =>
    (element as Matrix).accounts.map(({ attractiveness, relationship, revenue, tier }) => ({
      x: attractiveness,
      y: relationship,
      revenue: revenue ?? 0,
      tier: Number(tier.slice(-1))
    }))
  );
}

/** Milliseconds from handing the matrix its accounts to the painted frame. */
async function repaint(page: Page): Promise<number> {
  return page.locator('c-portfolio-matrix').evaluate(async (element) => {
    const matrix = element as Matrix;
    const accounts = matrix.accounts.map((account) => ({ ...account }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const started = performance.now();
    matrix.accounts = accounts;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now() - started;
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Frames while a rectangle is drawn from the upper left of the plot in circles. */
async function brush(page: Page, box: Box): Promise<number[]> {
  const start = { x: box.x + 60, y: box.y + 40, width: 0, height: 0 };
  return dragFrames(page, start, box);
}

interface Charts {
  init(element: HTMLElement | null): {
    setOption(option: unknown): void;
    on(event: string, heard: () => void): void;
    dispatchAction(action: unknown): void;
    dispose(): void;
  };
}

async function benchPeer(
  browser: Browser,
  points: readonly Point[],
  box: Box
): Promise<{ readonly painted: number[]; readonly frames: number[] }> {
  const page = await browser.newPage({ viewport });
  await page.setContent(`<div id="map" style="width:${box.width}px;height:${box.height}px"></div>`);
  await page.addScriptTag({ path: judges.resolve('echarts/dist/echarts.min.js') });
  const painted: number[] = [];
  for (let round = 0; round < rounds; round += 1) painted.push(await page.evaluate(drawPeer, points));
  const frames = await brush(page, { x: 8, y: 8, width: box.width, height: box.height });
  await page.close();
  return { painted, frames };
}

/** Runs in the page: the same points with the same forms, sizes and ways to choose; milliseconds until painted. */
async function drawPeer(points: readonly Point[]): Promise<number> {
  const { echarts, peerChart } = globalThis as unknown as { echarts: Charts; peerChart?: ReturnType<Charts['init']> };
  peerChart?.dispose();
  const element = document.getElementById('map');
  const most = Math.max(...points.map(({ revenue }) => revenue));
  const { clientWidth: width, clientHeight: height } = element ?? { clientWidth: 1, clientHeight: 1 };
  const largest = Math.max(8, Math.min(28, width / 24, Math.sqrt((width * height * 0.35) / (Math.PI * points.length))));
  const series = ['circle', 'rect', 'diamond'].map((symbol, index) => ({
    type: 'scatter',
    symbol,
    symbolSize: (value: readonly number[]) => 2 * Math.max(4, largest * Math.sqrt((value[2] ?? 0) / most)),
    itemStyle: { opacity: 0.82, borderColor: '#fff', borderWidth: 1 },
    data: points.filter(({ tier }) => tier === index + 1).map(({ x, y, revenue }) => [x, y, revenue])
  }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const started = performance.now();
  const chart = echarts.init(element);
  Object.assign(globalThis, { peerChart: chart });
  chart.setOption({
    animation: false,
    grid: { left: 34, right: 14, top: 14, bottom: 26 },
    xAxis: { min: 0, max: 100 },
    yAxis: { min: 0, max: 100 },
    brush: { xAxisIndex: 0, yAxisIndex: 0, outOfBrush: { colorAlpha: 0.28 } },
    series
  });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const time = performance.now() - started;
  chart.dispatchAction({
    type: 'takeGlobalCursor',
    key: 'brush',
    brushOption: { brushType: 'rect', brushMode: 'single' }
  });
  return time;
}
