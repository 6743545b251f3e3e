import SayDoEvidence from 'c/sayDoEvidence';
import { PROMISES, TODAY, promise } from 'test/planWork';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';

const show = (commitments = PROMISES) => mount('c-say-do-evidence', SayDoEvidence, { commitments, today: TODAY });
const open = async (evidence: HTMLElement): Promise<void> => {
  inside(evidence, '[data-action="saydo"]').click();
  await flush();
};

describe('c-say-do-evidence', () => {
  it('answers first, and opens to the formula and the promises behind it', async () => {
    const evidence = await show();
    expect(textOf(evidence)).toBe('Say/do 1 of 3 kept');

    await open(evidence);

    expect(textOf(evidence)).toContain('Kept by the due date ÷ due = 1 ÷ 3 = 33 %.');
    expect(allInside(evidence, '.heading').map(({ textContent }) => textContent)).toEqual([
      'Missed (1)',
      'Kept late (1)',
      'Kept (1)'
    ]);
    expect(inside(evidence, '[data-list="missed"] li').textContent).toContain('due May 13');
    expect(inside(evidence, '[data-list="late"] li').textContent).toContain('due Apr 10, kept Apr 20');
    expect(inside(evidence, '[data-list="late"] .quiet').title).toBe('April 10, 2026 · April 20, 2026');
    await expect(evidence).toBeAccessible();
  });

  it('never scores what was not due yet', async () => {
    const evidence = await show([promise()]);

    expect(textOf(evidence)).toBe('Say/do: nothing was due yet');
    await open(evidence);

    expect(textOf(evidence)).not.toContain('%');
    expect(textOf(evidence)).toContain('A promise is due when it was done, or when its day has passed.');
    expect(textOf(evidence)).toContain('None');
    await expect(evidence).toBeAccessible();
  });

  it('leads to each promise, and closes', async () => {
    const evidence = await show();
    const opens = collect(evidence, 'open');
    await open(evidence);

    inside(evidence, '[data-list="missed"] button').click();
    await open(evidence);

    expect(opens).toEqual([{ id: 'missed' }]);
    expect(allInside(evidence, 'section')).toHaveLength(0);
    expect(inside(evidence, '[data-action="saydo"]').getAttribute('aria-expanded')).toBe('false');
  });
});
