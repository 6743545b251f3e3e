import PlanTakeAlong from 'c/planTakeAlong';
import type { Review } from 'c/planTypes';
import { graphql } from 'lightning/graphql';
import { loadScript } from 'lightning/platformResourceLoader';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { PROMISES, planWith } from 'test/planWork';

import { fileName } from '../opening';

interface Wire {
  emit(answer: unknown): void;
  getLastConfig(): { readonly variables?: unknown } | undefined;
}
const wire = graphql as unknown as Wire;
const side = { team: [], requiredFunctions: [], isTeamDedicated: false, quotes: [], people: [] };
const review: Review = {
  id: 'r',
  kind: 'Cadence',
  status: 'Scheduled',
  scheduledFor: '2026-06-01',
  heldOn: null,
  host: null,
  attendees: null,
  decision: null,
  feedback: null,
  nextReviewOn: null,
  score: null,
  scoreThen: null,
  confidenceThen: null,
  completenessThen: null,
  keptThen: null,
  dueThen: null,
  tierThen: null,
  pulseAverage: null,
  pulseAnswers: 0,
  pulseShown: 0
};
const people = {
  uiapi: { query: { Stakeholder__c: { edges: [{ node: { Id: 's1', Name: { value: 'Priya Raman' } } }] } } }
};

type Values = NonNullable<Parameters<typeof mount<PlanTakeAlong>>[2]>;

const show = (values: Values = {}): Promise<Mounted<PlanTakeAlong>> =>
  mount<PlanTakeAlong>('c-plan-take-along', PlanTakeAlong, {
    plan: planWith({ commitments: PROMISES }),
    side,
    ...values
  });
async function choose(element: HTMLElement, value: string): Promise<void> {
  send(inside(element, '[data-action="take-along"]'), 'select', { value });
  await flush();
}

describe('c-plan-take-along', () => {
  const made: { readonly blob: Blob; readonly url: string }[] = [];
  const saved: string[] = [];
  const printed: string[] = [];
  const opened = jest.fn<Window | null, [string, string]>();
  const text = (at = -1): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(made.at(at)?.blob ?? new Blob());
    });

  beforeEach(() => {
    // jsdom knows no footers of pages and says so.
    jest.spyOn(console, 'error').mockImplementation();
    made.length = saved.length = printed.length = 0;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        made.push({ blob, url: `blob:${made.length}` });
        return `blob:${made.length - 1}`;
      },
      revokeObjectURL: jest.fn()
    });
    opened.mockReturnValue({} as Window);
    Object.assign(window, { open: opened, PptxGenJS: undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const frameWindow = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get;
    jest.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(function (
      this: HTMLIFrameElement
    ) {
      const view = frameWindow?.call(this) as Window;
      view.print = () => printed.push(this.contentDocument?.body.textContent ?? '');
      return view;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('offers the plan, and in a review its summary first', async () => {
    const element = await show();
    expect(element.shadowRoot?.querySelectorAll('lightning-menu-item')).toHaveLength(3);
    expect(wire.getLastConfig()?.variables).toBeUndefined();
    await expect(element).toBeAccessible();

    const inReview = await show({ review });
    const labels = [
      ...(inReview.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>('lightning-menu-item') ?? [])
    ];
    expect(labels.map(({ label }) => label)).toEqual([
      'Print summary',
      'Open summary as a page',
      'Print or PDF',
      'Open as a page',
      'Slides (pptx)'
    ]);
  });

  it('waits while there is no plan', async () => {
    const element = await show({ plan: null });

    expect(inside<HTMLElement & { disabled: boolean }>(element, '[data-action="take-along"]').disabled).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('prints the plan in a frame that screen readers and the keyboard pass by', async () => {
    const element = await show();
    await choose(element, 'print-plan');
    await choose(element, 'print-plan');

    expect(printed).toHaveLength(2);
    expect(printed[0]).toContain('Northfield');
    expect(printed[0]).toContain('Missed one');
    const frames = allInside<HTMLIFrameElement>(element, 'iframe');
    expect(frames.map(({ tabIndex }) => tabIndex)).toEqual([-1]);
    expect(frames[0]?.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(opened).not.toHaveBeenCalled();
  });

  it('prints the summary of the review', async () => {
    const element = await show({
      review,
      notes: 'Asked twice.',
      agenda: [{ key: 'k', kind: 'Map', text: 'Somebody moved', isSpoken: true }]
    });
    await choose(element, 'print-review');

    expect(printed[0]).toContain('Cadence review');
    expect(printed[0]).toContain('Asked twice.');
    expect(printed[0]).toContain('Somebody moved');
  });

  it('opens the document as a page', async () => {
    const element = await show();
    await choose(element, 'show-plan');

    expect(opened).toHaveBeenCalledWith('blob:0', '_blank');
    expect(made[0]?.blob.type).toBe('text/html');
    expect(await text()).toMatch(/^<!doctype html>/);
    expect(allInside(element, '.panel')).toHaveLength(0);
  });

  it.each([
    ['a browser that blocks tabs', () => opened.mockReturnValue(null), 'The browser did not open a new tab.'],
    [
      'a platform that opens none',
      () =>
        opened.mockImplementation(() => {
          throw new Error('Cannot open same-origin URL in a new browsing context.');
        }),
      'The document is ready.'
    ]
  ])('says what to do in %s, and offers the document', async (_what, refuse, words) => {
    refuse();
    const element = await show();
    await choose(element, 'show-plan');

    expect(inside(element, '[data-note="waiting"]').textContent).toContain(words);
    expect(inside<HTMLAnchorElement>(element, '[data-action="open"]').getAttribute('href')).toBe('blob:0');
    await expect(element).toBeAccessible();

    inside(element, '[data-action="download"]').click();
    expect(saved).toEqual(['Northfield – 2026 plan.html']);
    expect(made.at(-1)?.blob.type).toBe('application/octet-stream');

    inside(element, '[data-action="close"]').click();
    await flush();
    expect(allInside(element, '.panel')).toHaveLength(0);
  });

  it('offers the download alone where the platform shows no document', async () => {
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        if (blob.type === 'text/html') throw new Error('Cannot createObjectURL using an unsecure [object Blob].');
        made.push({ blob, url: '' });
        return 'blob:file';
      }
    });
    const element = await show();
    await choose(element, 'show-plan');

    expect(allInside(element, '[data-action="open"]')).toHaveLength(0);
    inside(element, '[data-action="download"]').click();
    expect(await text()).toContain('<!doctype html>');
  });

  describe('slides', () => {
    const masters: unknown[] = [];
    class Library {
      defineSlideMaster = (master: unknown): number => masters.push(master);
      addSlide = (): unknown => ({ addText() {}, addTable() {}, addChart() {}, addNotes() {} });
      write = (): Promise<ArrayBuffer> => Promise.resolve(new ArrayBuffer(8));
    }
    beforeEach(() => {
      masters.length = 0;
      jest.mocked(loadScript).mockResolvedValue(undefined);
    });

    it('are saved, with the people of the map read for them once', async () => {
      const element = await show();
      const toasts = collect<{ title: string }>(element, 'lightning__showtoast');
      Object.assign(window, { PptxGenJS: Library });
      await choose(element, 'slides');
      expect(textOf(element)).toContain('Making the slides…');
      expect(wire.getLastConfig()?.variables).toEqual({ accountId: '001north' });

      wire.emit({ data: people });
      await flush();
      await flush();

      expect(saved).toEqual(['Northfield – 2026 plan.pptx']);
      expect(made[0]?.blob.type).toBe('application/octet-stream');
      expect(made[0]?.blob.size).toBe(8);
      expect(masters).toHaveLength(3);
      expect(textOf(element)).not.toContain('Making the slides…');
      expect(wire.getLastConfig()?.variables).toBeUndefined();
      expect(toasts.map(({ title }) => title)).toEqual(['Saved among your downloads: Northfield – 2026 plan.pptx']);
    });

    it('are made without the map for whoever may not see it', async () => {
      const element = await show();
      Object.assign(window, { PptxGenJS: Library });
      await choose(element, 'slides');
      wire.emit({ errors: [{ message: 'No access', extensions: { status: 403 } }] });
      await flush();
      await flush();

      expect(saved).toEqual(['Northfield – 2026 plan.pptx']);
    });

    it.each([
      [
        'the people cannot be read',
        true,
        { errors: [{ message: 'The query is too long.' }] },
        'The query is too long.'
      ],
      ['the library is not there', false, { data: people }, 'The library that writes slides could not be loaded.']
    ])('say that %s, and try again', async (_what, hasLibrary, answer, words) => {
      const element = await show();
      Object.assign(window, { PptxGenJS: hasLibrary ? Library : undefined });
      await choose(element, 'slides');
      wire.emit(answer);
      await flush();
      await flush();

      expect(inside(element, 'c-error-panel').shadowRoot?.textContent).toContain(words);
      expect(saved).toEqual([]);
      await expect(element).toBeAccessible();

      Object.assign(window, { PptxGenJS: Library });
      send(inside(element, 'c-error-panel'), 'retry');
      await flush();
      wire.emit({ data: people });
      await flush();
      await flush();
      expect(saved).toEqual(['Northfield – 2026 plan.pptx']);
      expect(allInside(element, '.panel')).toHaveLength(0);
    });
  });

  it('gives addresses back when it leaves the page', async () => {
    const element = await show();
    await choose(element, 'show-plan');
    element.remove();

    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:0');
  });

  it('names files so that every system takes them', () => {
    expect(fileName(['A/B: "C"', '\u202Ex?'], 'pptx')).toBe('A B C – x.pptx');
    expect(fileName(['..', ''], 'html')).toBe('plan.html');
    expect([...fileName(['北'.repeat(300)], 'html')]).toHaveLength(105);
  });
});
