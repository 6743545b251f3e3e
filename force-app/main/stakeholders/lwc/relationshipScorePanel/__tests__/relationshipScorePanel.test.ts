import { graphql } from 'lightning/graphql';

import { request } from 'c/accountRequests';
import RelationshipScorePanel from 'c/relationshipScorePanel';
import type { Stakeholder } from 'c/stakeholderRecords';
import { propose, setPreview, subscribe } from 'c/stakeholderStore';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { accountAnswer, person } from 'test/people';

const wire = graphql as unknown as { emit(value: unknown): void };
const ACCOUNT = '001000000000001AAA';
const recent = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
const ann = person({ id: 'ann', name: 'Ann', support: 'Champion', access: 'In depth', lastInterview: recent });
const bo = person({ id: 'bo', name: 'Bo', support: 'Opponent', access: 'None', lastInterview: null, ownerId: null });
const cy = person({ id: 'cy', name: 'Cy', influence: null, contactId: null, lastInterview: recent });

async function show(people: readonly Stakeholder[] | null): Promise<Mounted<RelationshipScorePanel>> {
  const panel = await mount('c-relationship-score-panel', RelationshipScorePanel, { recordId: ACCOUNT });
  if (people !== null) wire.emit({ data: accountAnswer(people), errors: undefined, refresh: jest.fn() });
  await flush();
  return panel;
}
const click = async (panel: HTMLElement, selector: string): Promise<void> => {
  inside(panel, selector).click();
  await flush();
};

describe('c-relationship-score-panel', () => {
  it('shows score, confidence, what makes it and what is missing', async () => {
    const panel = await show([ann, bo, cy]);

    expect(inside(panel, '[data-figure="score"]').textContent).toBe('50.0');
    expect(inside(panel, '[data-figure="score"]').getAttribute('aria-label')).toBe(
      'Relationship score 50.0 of 100, Developing. Show the calculation.'
    );
    expect(inside(panel, '[data-figure="confidence"]').textContent).toContain('73 %');
    expect(textOf(panel)).toContain('1 of 3 not assessed; unknown is not counted as neutral');
    expect(textOf(panel)).toContain('50 % of it was confirmed by an interview within its cadence');
    expect(inside(panel, '[data-part="ann"]').getAttribute('aria-label')).toBe('Ann: +25.0 points. Show the evidence.');
    expect(inside(panel, '[data-part="bo"]').getAttribute('aria-label')).toBe('Bo: −25.0 points. Show the evidence.');
    expect(allInside(panel, '[data-gap]').map(({ textContent }) => textContent?.trim())).toEqual([
      'Not rated: 1',
      'Key-player interviews due: 1',
      'Key players without an owner: 1',
      'Without a contact: 1'
    ]);
    await expect(panel).toBeAccessible();
  });

  it('names three on each side', async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      person({ id: `p${index}`, support: index < 6 ? 'Champion' : 'Opponent' })
    );
    const panel = await show(many);

    expect(allInside(panel, '.good')).toHaveLength(3);
    expect(allInside(panel, '.bad')).toHaveLength(3);
  });

  it('gives no score while nobody is assessed', async () => {
    const panel = await show([cy]);

    expect(allInside(panel, '[data-figure="score"]')).toHaveLength(0);
    expect(textOf(panel)).toContain('Nobody is assessed yet');
    expect(inside(panel, '[data-figure="confidence"]').textContent).toContain('0 %');
    await expect(panel).toBeAccessible();
  });

  it('says what to do first on an empty account', async () => {
    const panel = await show([]);

    expect(textOf(panel)).toContain('Not assessed yet. Add people');
    await expect(panel).toBeAccessible();
  });

  it('keeps its room while loading', async () => {
    const panel = await show(null);

    expect(inside(panel, '[role="status"]').textContent).toBe('Loading the relationship score');
    await expect(panel).toBeAccessible();
  });

  it('says what failed', async () => {
    const panel = await show(null);
    wire.emit({ data: undefined, errors: [{ message: 'No.' }] });
    await flush();

    expect(allInside(panel, 'c-error-panel')).toHaveLength(1);
    await expect(panel).toBeAccessible();
  });

  it('says when nothing is missing and nothing stands out', async () => {
    const panel = await show([ann]);

    expect(textOf(panel)).toContain('Nothing is missing.');
    expect(textOf(panel)).toContain('Nothing stands out.');
  });

  it('follows a move before it is saved, and a card that is held', async () => {
    const panel = await show([ann, bo]);

    propose(ACCOUNT, 'bo', { support: 'Champion' });
    await flush();
    expect(inside(panel, '[data-figure="score"]').textContent).toBe('80.0');
    setPreview(ACCOUNT, { id: 'ann', change: { support: 'Opponent' } });
    await flush();
    expect(inside(panel, '[data-figure="score"]').textContent).toBe('50.0');
    setPreview(ACCOUNT, null);
    await flush();

    expect(inside(panel, '[data-figure="score"]').textContent).toBe('80.0');
  });

  it.each(['[data-figure="score"]', '[data-figure="confidence"]', '[data-figure="calculation"]', '[data-part="ann"]'])(
    'opens the evidence from %s',
    async (figure) => {
      const panel = await show([ann, bo]);

      await click(panel, figure);

      expect((opened[0]?.options['people'] as Stakeholder[]).map(({ id }) => id)).toEqual(['ann', 'bo']);
    }
  );

  it('lists who is behind a count, and goes to the one who was chosen', async () => {
    const panel = await show([ann, bo]);
    answerModals('bo');

    await click(panel, '[data-gap="owners"]');

    expect((opened[0]?.options['people'] as Stakeholder[]).map(({ id }) => id)).toEqual(['bo']);
    expect(visited).toMatchObject([{ attributes: { recordId: 'bo' } }]);
  });

  it('lists the key players', async () => {
    const panel = await show([ann, bo, cy]);

    await click(panel, '[data-figure="keyplayers"]');

    expect(opened[0]?.options).toMatchObject({ label: '2 key players' });
  });

  it('shows the person on the map where there is one', async () => {
    const panel = await show([ann, bo]);
    const shown: string[] = [];
    const leave = subscribe(ACCOUNT, {
      changed: () => undefined,
      refresh: () => Promise.resolve(),
      reveal: (id) => shown.push(id)
    });
    answerModals('bo');

    await click(panel, '[data-figure="score"]');
    leave();

    expect(shown).toEqual(['bo']);
    expect(visited).toEqual([]);
  });

  it.each([
    ['interview', 'Log an interview with Bo'],
    ['owner', 'Edit Bo'],
    ['rate', 'Edit Bo'],
    ['link', 'Link Bo to a contact']
  ])('does %s in its dialog', async (kind, label) => {
    const panel = await show([ann, bo]);

    send(inside(panel, 'c-next-action-list'), 'act', { kind, id: 'bo' });
    await flush();

    expect(opened[0]?.options).toMatchObject({ label });
  });

  it('adds people, and compares on the person’s page', async () => {
    const panel = await show([ann, bo]);
    const list = inside(panel, 'c-next-action-list');

    send(list, 'act', { kind: 'map', id: null });
    send(list, 'act', { kind: 'compare', id: 'bo' });
    await flush();

    expect(opened[0]?.options).toMatchObject({ label: 'Add people to the map' });
    expect(visited).toMatchObject([{ attributes: { recordId: 'bo' } }]);
  });

  it('adds people and logs the oldest interview for other parts of the page', async () => {
    const dov = person({ id: 'dov', name: 'Dov', lastInterview: '2020-01-01' });
    const panel = await show([ann, dov]);

    expect(request('001another', 'addPeople')).toBe(false);
    expect(request(ACCOUNT, 'addPeople')).toBe(true);
    expect(request(ACCOUNT, 'logInterview')).toBe(true);
    await flush();
    expect(opened.map(({ options }) => options['label'])).toEqual([
      'Add people to the map',
      'Log an interview with Dov'
    ]);
    panel.remove();

    expect(request(ACCOUNT, 'addPeople')).toBe(false);
  });

  it('logs the interview of a key player whom the others of the page have heard of first', async () => {
    await show([]);
    const refresh = jest.fn(() => {
      wire.emit({ data: accountAnswer([bo]), errors: undefined, refresh });
      return Promise.resolve();
    });
    wire.emit({ data: accountAnswer([]), errors: undefined, refresh });

    expect(request(ACCOUNT, 'logInterview')).toBe(true);
    await flush();

    expect(opened.map(({ options }) => options['label'])).toEqual(['Log an interview with Bo']);
  });

  it('adds people where there is no key player to interview', async () => {
    await show([cy]);

    expect(request(ACCOUNT, 'logInterview')).toBe(true);
    await flush();

    expect(opened.map(({ options }) => options['label'])).toEqual(['Add people to the map']);
  });
});
