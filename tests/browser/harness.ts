import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type {
  Browser,
  BrowserContext,
  BrowserType,
  Locator,
  Page
} from '../../judges/node_modules/playwright-core/index.d.ts';

import { ensureJudges, judgePath } from '../../scripts/judges.ts';
import type { RunningApp } from '../../scripts/preview/run.ts';
import { runApp } from '../../scripts/preview/run.ts';
import { deployApp } from './deployed.ts';

export type { Locator, Page };

/** Milliseconds that tests wait for what is to come. */
export const PATIENCE = 30_000;

/** The project's folder. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** How a page is seen. */
export interface Viewer {
  /** Username, e.g. `ines.marlow@linchpin.example`; the first rep unless told. */
  readonly user?: string;
  /** Pixels; 1280 unless told. */
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** What the browser's clock says; the present unless told. The org's clock is moved by `moveTo`. */
  readonly at?: Date;
  /** Answers that the test causes on purpose, by part of their address: they do not fail it. */
  readonly expectedFailures?: readonly RegExp[];
}

/** A fresh org with the sample book, its pages, and a browser. */
export class BrowserHarness {
  readonly app: RunningApp;
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(app: RunningApp, browser: Browser, folder: string) {
    this.app = app;
    this.#browser = browser;
    this.#folder = folder;
  }

  /**
   * Starts all of it on a free port, with a data file of its own. The org is opened from source, as `npm start` does; with
   * `LINCHPIN_TEST_ORG=deployed` the sf CLI deploys the app to an empty org instead.
   */
  static async start(options: { readonly sample?: boolean } = {}): Promise<BrowserHarness> {
    await ensureJudges();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-browser-'));
    const isDeployed = process.env['LINCHPIN_TEST_ORG'] === 'deployed';
    if (!isDeployed && options.sample !== false) await copySampleOrg(path.join(folder, 'org.db'));
    const app = await runApp({
      project: projectRoot,
      file: path.join(folder, 'org.db'),
      port: 0,
      empty: isDeployed,
      sample: options.sample ?? true
    });
    if (isDeployed) {
      await deployApp(app, path.join(folder, 'project'));
      if (options.sample ?? true) await app.loadSample();
    }
    // After the org: a browser left behind by a failed start would keep the test process alive.
    const browser = await launchChromium().catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    return new BrowserHarness(app, browser, folder);
  }

  /**
   * Runs `work` on a page of its own. It fails on any message of the console above information, any error of a script,
   * and any request that failed and was not expected to.
   */
  async visit(address: string, viewer: Viewer, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.#context(viewer);
    const page = await context.newPage();
    if (viewer.at !== undefined) await page.clock.setFixedTime(viewer.at);
    const complaints = watch(page, viewer.expectedFailures ?? []);
    try {
      await page.goto(`${this.app.url}${address}`);
      await work(page);
    } finally {
      // What the page still asks for is nobody's business any more, nor what a handler of the test would do with it.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
    assert.deepEqual(complaints, [], 'the page must not complain');
  }

  /** Ends the browser, the server and the org, and removes its data. */
  async stop(): Promise<void> {
    await this.#browser.close();
    await this.app.close();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Moves the org's clock forward to a moment; scheduled flows run on the way, each at its time. */
  moveTo(moment: Date): void {
    const { org } = this.app;
    const step = 100 * 86_400_000;
    for (;;) {
      const next = Math.min(moment.getTime(), org.now().getTime() + step);
      org.schedule.advanceTo(new Date(next));
      if (next === moment.getTime()) return;
    }
  }

  /** The id of a record by its name. */
  recordId(object: string, name: string): string {
    const { records } = this.app.org.query(this.app.org.system, {
      object,
      select: [{ kind: 'field', path: 'Id' }],
      where: { kind: 'compare', path: 'Name', op: '=', value: { kind: 'literal', value: name } },
      limit: 1
    });
    const id = records[0]?.fields['Id'];
    assert.equal(typeof id, 'string', `the sample book has ${object} ${name}`);
    return id as string;
  }

  async #context(viewer: Viewer): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      viewport: { width: viewer.width ?? 1280, height: 900 },
      colorScheme: viewer.colorScheme ?? 'light',
      forcedColors: viewer.forcedColors ?? 'none',
      reducedMotion: viewer.reducedMotion ?? 'reduce'
    });
    // Far more than anything takes, for nothing but a failure waits so long, and a busy machine is slow at times.
    context.setDefaultTimeout(PATIENCE);
    if (viewer.user !== undefined) {
      await context.addCookies([{ name: 'linchpin_user', value: encodeURIComponent(viewer.user), url: this.app.url }]);
    }
    return context;
  }
}

/**
 * Puts an org of the app with the sample book where a test wants one. Within `npm test` the first test of a day loads the
 * book, and the others copy its file; a test that runs alone loads its own.
 */
async function copySampleOrg(file: string): Promise<void> {
  const folder = process.env['LINCHPIN_TEST_SHARED'];
  if (folder === undefined) return;
  const shared = path.join(folder, `sample-${new Date().toISOString().slice(0, 10)}.db`);
  if (!fs.existsSync(shared)) {
    // Two processes may load it at once; each moves a whole file into place.
    const own = `${shared}.${process.pid}`;
    const app = await runApp({ project: projectRoot, file: own, port: 0 });
    await app.close();
    fs.renameSync(own, shared);
  }
  fs.copyFileSync(shared, file);
}

/** Chromium from `LINCHPIN_CHROMIUM`, or else the one inside the npm package. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = (await import(pathToFileURL(judgePath('playwright-core/index.mjs')).href)) as {
    readonly chromium: BrowserType;
  };
  return chromium.launch({
    executablePath: process.env['LINCHPIN_CHROMIUM'] ?? (await packedChromium()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']
  });
}

async function packedChromium(): Promise<string> {
  const manifest = JSON.parse(fs.readFileSync(judgePath('@sparticuz/chromium/package.json'), 'utf8')) as {
    exports: { '.': { import: string | { default: string } } } | string;
    main?: string;
  };
  const entry = typeof manifest.exports === 'string' ? manifest.exports : (manifest.main ?? 'build/index.js');
  const module = (await import(pathToFileURL(judgePath('@sparticuz/chromium', entry)).href)) as {
    default: { executablePath(): Promise<string> };
  };
  return module.default.executablePath();
}

function watch(page: Page, expected: readonly RegExp[]): string[] {
  const complaints: string[] = [];
  const isExpected = (url: string): boolean => expected.some((pattern) => pattern.test(url));
  page.on('console', (message) => {
    if (!['error', 'warning', 'assert'].includes(message.type())) return;
    // The browser reports each refused request here as well; what was expected is sorted out by its address.
    if (/^Failed to load resource/.test(message.text()) && isExpected(message.location().url)) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    if (!isExpected(request.url()) && request.failure()?.errorText !== 'net::ERR_ABORTED') {
      complaints.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response.url()))
      complaints.push(`answer: ${response.status()} ${response.url()}`);
  });
  return complaints;
}

interface AxeNode {
  readonly html: string;
  readonly failureSummary?: string;
}
interface AxeResult {
  readonly id: string;
  readonly impact?: string;
  readonly nodes: readonly AxeNode[];
}

const axeSource = fs.readFileSync(path.join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** `lightning-input-name` marks its legend so; nobody but its makers can mend it. */
const notOurs = /^<span class="slds-assistive-text"[^>]* aria-label="required">/;

/** Fails when axe finds anything against WCAG 2.2 AA or its best practices on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  // The page's policy forbids foreign scripts; what the test's driver evaluates is not bound by it.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<{ violations: AxeResult[] }> };
    };
    const results = await axe.run(document, { resultTypes: ['violations'] });
    return results.violations;
  });
  const report = violations.flatMap(({ id, impact, nodes }) =>
    nodes
      .filter((node) => !notOurs.test(node.html))
      .map((node) => `${id} (${impact ?? ''}): ${node.html}\n  ${node.failureSummary ?? ''}`)
  );
  assert.deepEqual(report, [], 'the page is accessible');
}
