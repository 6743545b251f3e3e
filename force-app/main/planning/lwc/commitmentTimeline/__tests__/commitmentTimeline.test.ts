import CommitmentTimeline from 'c/commitmentTimeline';
import { PROMISES, TODAY, objective, promise } from 'test/planWork';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';

const show = (values: Parameters<typeof mount<CommitmentTimeline>>[2] = {}) =>
  mount('c-commitment-timeline', CommitmentTimeline, {
    commitments: PROMISES,
    objectives: [objective()],
    start: '2026-01-01',
    end: '2026-12-31',
    today: TODAY,
    ...values
  });
const mark = (timeline: HTMLElement, key: string): HTMLElement => inside(timeline, `[data-key="${key}"]`);
const labels = (timeline: HTMLElement): (string | null)[] =>
  allInside(timeline, '.track .mark').map((each) => each.getAttribute('aria-label'));
const switchOver = async (timeline: HTMLElement): Promise<void> => {
  inside(timeline, '[data-action="table"]').click();
  await flush();
};

describe('c-commitment-timeline', () => {
  it('tells outcomes by form and word, not only by colour', async () => {
    const timeline = await show();

    expect(labels(timeline)).toContain('Missed one: Missed, due May 13, 2026, to Priya Raman, by Dara Quinn');
    const forms = ['missed', 'today', 'week', 'kept', 'gone'].map((key) =>
      mark(timeline, key).querySelector('path')?.getAttribute('d')
    );
    expect(new Set(forms).size).toBe(5);
    expect(allInside(timeline, '.entry').map(({ textContent }) => textContent)).toEqual([
      'Kept',
      'Kept late',
      'Missed',
      'Due today',
      'Open',
      'Withdrawn'
    ]);
    await expect(timeline).toBeAccessible();
  });

  it('has a row for each objective with its time and progress, and one for the plan', async () => {
    const timeline = await show();

    expect(allInside(timeline, '[data-row]').map(({ dataset }) => dataset['row'])).toEqual(['a02sites', 'plan']);
    expect(inside(timeline, '[data-row="a02sites"] .bar').getAttribute('aria-label')).toBe(
      'Sites live · January 1, 2026 to December 31, 2026 · 50 % of the way'
    );
    expect(inside(timeline, '[data-row="a02sites"] .fill').style.width).toBe('50%');
    expect(inside(timeline, '[data-row="plan"] .clamp').textContent).toBe('The whole plan');
  });

  it('names the months and draws today', async () => {
    const timeline = await show();

    expect(allInside(timeline, '.month').map(({ textContent }) => textContent)).toEqual([
      'Jan 2026',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec'
    ]);
    expect(allInside(timeline, '.today')).toHaveLength(2);
    expect(textOf(timeline)).not.toContain('Today is not on this line.');
  });

  it('says so when today lies elsewhere', async () => {
    const timeline = await show({ start: '2024-01-01', end: '2024-12-31', objectives: [], commitments: [promise()] });

    expect(textOf(timeline)).toContain('Today is not on this line.');
    expect(labels(timeline)[0]).toContain('later than this line shows');
    await expect(timeline).toBeAccessible();
  });

  it('is walked with the arrows, one stop for Tab', async () => {
    const timeline = await show();
    const stops = (): string[] =>
      allInside(timeline, '.track .mark[tabindex="0"]').map(({ dataset }) => dataset['key'] ?? '');
    expect(stops()).toEqual(['kept']);

    mark(timeline, 'kept').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) {
      const active = timeline.shadowRoot?.activeElement;
      active?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await flush();
    }

    expect(stops()).toEqual(['later']);
    expect(timeline.shadowRoot?.activeElement).toBe(mark(timeline, 'later'));
  });

  it('tells what a mark is while it has pointer or keyboard, until Escape', async () => {
    const timeline = await show();

    mark(timeline, 'missed').focus();
    await flush();
    expect(inside(timeline, '.tip').textContent).toContain('Missed · May 13, 2026');
    expect(inside(timeline, '.tip').textContent).toContain('moved from May 3');
    await expect(timeline).toBeAccessible();
    mark(timeline, 'missed').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await flush();
    expect(allInside(timeline, '.tip')).toHaveLength(0);
    mark(timeline, 'week').dispatchEvent(new CustomEvent('mouseenter'));
    await flush();
    expect(inside(timeline, '.tip').textContent).toContain('Week one');
    mark(timeline, 'week').dispatchEvent(new MouseEvent('mouseleave'));
    await flush();

    expect(allInside(timeline, '.tip')).toHaveLength(0);
  });

  it('opens promises', async () => {
    const timeline = await show();
    const opens = collect(timeline, 'open');

    mark(timeline, 'week').click();
    await switchOver(timeline);
    inside(timeline, 'button[data-id="missed"]').click();

    expect(opens).toEqual([{ id: 'week' }, { id: 'missed' }]);
  });

  it('says the same as a table', async () => {
    const timeline = await show();

    await switchOver(timeline);

    expect(allInside(timeline, 'tbody')).toHaveLength(2);
    expect(inside(timeline, '[data-group="a02sites"] th').textContent).toBe(
      'Sites live · January 1, 2026 to December 31, 2026 · 50 % of the way · On pace'
    );
    const cells = allInside(timeline, '[data-group="plan"] td').map(({ textContent }) => textContent?.trim());
    expect(cells).toEqual(['Later one', 'Priya Raman', 'Dara Quinn', 'September 1, 2026', 'Open']);
    await expect(timeline).toBeAccessible();
    await switchOver(timeline);
    expect(allInside(timeline, 'table')).toHaveLength(0);
  });

  it('bundles what finds no place, and leads from there to the table', async () => {
    const commitments = Array.from({ length: 9 }, (_, index) => promise({ id: `p${index}`, name: `P${index}` }));
    const timeline = await show({ commitments });
    const bundle = inside(timeline, '.is-bundle');
    expect(bundle.textContent?.trim()).toBe('+5');
    expect(bundle.getAttribute('aria-label')).toBe('5 more promises here. Open the table to read them.');

    bundle.click();
    await flush();

    expect(allInside(timeline, 'tbody button')).toHaveLength(9);
  });

  it('shows objectives without promises, and promises without objectives', async () => {
    const bare = await show({ commitments: [] });
    const loose = await show({ objectives: [] });

    expect(allInside(bare, '[data-row]')).toHaveLength(1);
    expect(inside(bare, '.scroll').getAttribute('tabindex')).toBe('0');
    await switchOver(bare);
    expect(textOf(bare)).toContain('no promises yet');
    expect(allInside(loose, '.track .mark')).toHaveLength(PROMISES.length);
    await expect(bare).toBeAccessible();
    await expect(loose).toBeAccessible();
  });

  it('says that there is nothing', async () => {
    const timeline = await show({ commitments: [], objectives: [] });

    expect(textOf(timeline)).toBe('Nothing to show: there are neither objectives nor promises.');
    await expect(timeline).toBeAccessible();
  });

  it('gives the keyboard to a promise that is asked for', async () => {
    const timeline = await show();

    timeline.focusPromise('week');

    expect(timeline.shadowRoot?.activeElement).toBe(mark(timeline, 'week'));
  });
});
