import { PAUSE, PlanAutosave, valueOf } from 'c/planAutosave';
import { MAP_FIELDS } from 'c/planRecords';
import type { MapField } from 'c/planRecords';

import { MapServer, refusal } from './server';

const VISION = 'AccountVision__c';
const WHY = 'CustomerWhy__c';

function openFor(server: MapServer, who = 'me', changed: () => void = () => undefined): PlanAutosave {
  return new PlanAutosave(server.state, server.storeOf(who), changed);
}

const shown = (autosave: PlanAutosave, field: MapField = VISION): string | null => valueOf(autosave.editing, field);

describe('c-plan-autosave', () => {
  let server: MapServer;
  beforeEach(() => {
    server = new MapServer();
  });

  describe('saving', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('saves only what changed, once typing stops', async () => {
      const page = openFor(server);

      page.type(VISION, 'W');
      page.type(VISION, 'We');
      expect(page.state.kind).toBe('saving');
      await jest.advanceTimersByTimeAsync(PAUSE - 1);
      expect(server.writes).toEqual([]);
      await jest.advanceTimersByTimeAsync(1);

      expect(server.writes).toEqual([{ [VISION]: 'We' }]);
      expect(page.state.kind).toBe('saved');
      expect(page.isDirty).toBe(false);
    });

    it('sends one save after another, and never takes back what is typed while one is on its way', async () => {
      let open = (): void => undefined;
      server.gate = new Promise((resolve) => {
        open = resolve;
      });
      const page = openFor(server);
      page.type(VISION, 'one');
      void page.flush();
      await jest.advanceTimersByTimeAsync(0);
      page.type(VISION, 'one two');
      page.type(WHY, 'because');
      await jest.advanceTimersByTimeAsync(PAUSE);
      expect(shown(page)).toBe('one two');
      expect(server.writes).toEqual([]);

      open();
      await jest.advanceTimersByTimeAsync(0);

      expect(server.writes).toEqual([{ [VISION]: 'one' }, { [VISION]: 'one two', [WHY]: 'because' }]);
      expect(shown(page)).toBe('one two');
    });

    it('saves at once when the field is left', async () => {
      const page = openFor(server);
      page.type(VISION, 'Together');

      await page.leave();

      expect(server.writes).toEqual([{ [VISION]: 'Together' }]);
      await jest.advanceTimersByTimeAsync(PAUSE * 2);
      expect(server.writes).toHaveLength(1);
    });

    it('sends nothing for a text that is back to what it was', async () => {
      server.values[VISION] = 'As it was';
      const page = openFor(server);
      page.type(VISION, 'As it was not');
      page.type(VISION, 'As it was');

      await page.flush();

      expect(server.writes).toEqual([]);
      expect(page.isDirty).toBe(false);
    });

    it('forgets the pause when it is stopped', async () => {
      const page = openFor(server);
      page.type(VISION, 'x');
      page.stop();

      await jest.advanceTimersByTimeAsync(PAUSE * 2);

      expect(server.writes).toEqual([]);
      expect(shown(page)).toBe('x');
    });

    it('keeps blanks at the end while somebody types on, though the server trims them', async () => {
      const page = openFor(server);
      page.type(VISION, 'hello ');
      await page.flush();
      server.values[VISION] = 'hello';

      await page.look();

      expect(shown(page)).toBe('hello ');
      expect(page.editing.notices).toEqual([]);
    });
  });

  describe('when a save fails', () => {
    it('keeps what was typed, says so, and saves it with the next look when the connection is back', async () => {
      const page = openFor(server);
      server.isDown = true;
      page.type(VISION, 'kept');
      await page.flush();
      expect(page.state.kind).toBe('failed');
      expect(shown(page)).toBe('kept');
      expect(page.editing.refusals).toEqual({});

      server.isDown = false;
      await page.look();

      expect(server.values[VISION]).toBe('kept');
      expect(page.state.kind).toBe('saved');
    });

    it('shows the reason of a refusal beside its field, and saves the others', async () => {
      const page = openFor(server);
      server.refusals = [
        refusal(400, 'Too long', { [VISION]: [{ message: 'Too long.', errorCode: 'STRING_TOO_LONG' }] })
      ];
      page.type(VISION, 'x'.repeat(9000));
      page.type(WHY, 'short');

      await page.flush();

      expect(page.editing.refusals).toEqual({ [VISION]: 'Too long.' });
      expect(server.values[WHY]).toBe('short');
      expect(page.state.kind).toBe('failed');
      expect(shown(page)).toHaveLength(9000);

      page.type(VISION, 'y');
      expect(page.editing.refusals).toEqual({});
      await page.flush();
      expect(server.values[VISION]).toBe('y');
      expect(page.state).toEqual({ kind: 'saved', error: null });
    });

    it('does not send a refused text again until it is changed or tried again', async () => {
      const page = openFor(server);
      server.refusals = [refusal(400, 'Closed plans stay as they were.')];
      page.type(VISION, 'late');
      await page.flush();
      expect(page.editing.refusals).toEqual({ [VISION]: 'Closed plans stay as they were.' });

      await page.flush();
      await page.look();
      expect(server.writes).toEqual([]);

      await page.retry();
      expect(server.values[VISION]).toBe('late');
      expect(page.state.kind).toBe('saved');
    });

    it('lets a refused text be taken back, and brought back again', async () => {
      server.values[VISION] = 'old';
      const page = openFor(server);
      server.refusals = [refusal(400, 'No.')];
      page.type(VISION, 'new');
      await page.flush();

      await page.undo(VISION);
      expect(shown(page)).toBe('old');
      expect(page.state.kind).toBe('saved');

      await page.redo();
      expect(server.values[VISION]).toBe('new');
    });

    it('tells the page about each change of state', async () => {
      const kinds: string[] = [];
      const changes = jest.fn();
      const page = openFor(server, 'me', changes);
      server.isDown = true;
      changes.mockImplementation(() => kinds.push(page.state.kind));

      page.type(VISION, 'x');
      await page.flush();

      expect([...new Set(kinds)]).toEqual(['saving', 'failed']);
      expect(kinds[kinds.length - 1]).toBe('failed');
    });
  });

  describe('taking back', () => {
    it('takes back and does again by steps: one for all that was typed before the field was left', async () => {
      const page = openFor(server);
      page.type(VISION, 'one');
      await page.flush();
      page.type(VISION, 'one two');
      await page.leave();
      page.type(VISION, 'one two three');
      await page.leave();
      page.type(WHY, 'why');

      await page.undo();
      expect(server.values[WHY]).toBeNull();
      await page.undo();
      expect(server.values[VISION]).toBe('one two');
      await page.undo();
      expect(server.values[VISION]).toBeNull();
      await page.undo();
      expect(server.values[VISION]).toBeNull();

      await page.redo();
      await page.redo();
      expect(server.values[VISION]).toBe('one two three');
      expect(page.editing.undo).toHaveLength(2);
    });

    it('takes back the last step of one field', async () => {
      const page = openFor(server);
      page.type(VISION, 'vision');
      await page.leave();
      page.type(WHY, 'why');
      await page.leave();

      await page.undo(VISION);

      expect(server.values).toMatchObject({ [VISION]: null, [WHY]: 'why' });
    });

    it('makes a step of a quote, and forgets what could be done again once something else is typed', async () => {
      const page = openFor(server);
      page.type(WHY, 'Mine');
      await page.put(WHY, 'Mine\n\n“Theirs”');
      await page.undo();
      expect(server.values[WHY]).toBe('Mine');

      page.type(WHY, 'Mine again');
      await page.leave();
      await page.redo();

      expect(server.values[WHY]).toBe('Mine again');
    });
  });

  describe('with somebody else on the same plan', () => {
    it('saves beside what they changed, and tells', async () => {
      const page = openFor(server);
      server.second = 5;
      server.write('Ana', { [WHY]: 'Ana’s why' });
      page.type(VISION, 'my vision');

      await page.flush();

      expect(server.values).toMatchObject({ [VISION]: 'my vision', [WHY]: 'Ana’s why' });
      expect(shown(page, WHY)).toBe('Ana’s why');
      expect(page.editing.notices).toEqual([
        { key: 1, field: WHY, who: { id: 'Ana', name: 'Ana' }, on: '2026-11-28T10:00:05.000Z', mine: undefined }
      ]);
      page.dismiss(1);
      expect(page.editing.notices).toEqual([]);
    });

    it.each([
      ['mine', 'mine'],
      ['theirs', 'theirs'],
      ['both', 'theirs\n\nmine']
    ] as const)('keeps both texts of the same field until somebody decides (%s)', async (choice, result) => {
      const page = openFor(server);
      server.second = 5;
      server.write('Ana', { [VISION]: 'theirs' });
      page.type(VISION, 'mine');
      page.type(WHY, 'saved at once');
      await page.flush();

      expect(server.values).toMatchObject({ [VISION]: 'theirs', [WHY]: 'saved at once' });
      expect(shown(page)).toBe('mine');
      expect(page.editing.conflicts[VISION]).toMatchObject({ theirs: 'theirs', who: { name: 'Ana' } });
      expect(page.state.kind).toBe('disputed');
      await page.flush();
      expect(server.values[VISION]).toBe('theirs');

      await page.settle(VISION, choice);

      expect(server.values[VISION]).toBe(result);
      expect(shown(page)).toBe(result);
      expect(page.editing.conflicts).toEqual({});
      expect(page.state.kind).toBe('saved');
    });

    it('can bring mine back after theirs was taken', async () => {
      const page = openFor(server);
      server.second = 5;
      server.write('Ana', { [VISION]: 'theirs' });
      page.type(VISION, 'mine');
      await page.flush();
      await page.settle(VISION, 'theirs');

      await page.undo();

      expect(server.values[VISION]).toBe('mine');
    });

    it('shows their newer text where they go on typing during a conflict', async () => {
      const page = openFor(server);
      server.second = 5;
      server.write('Ana', { [VISION]: 'theirs' });
      page.type(VISION, 'mine');
      await page.flush();
      server.second = 6;
      server.write('Ana', { [VISION]: 'theirs, longer' });

      await page.look();

      expect(page.editing.conflicts[VISION]?.theirs).toBe('theirs, longer');
      expect(shown(page)).toBe('mine');
    });

    it('needs no decision where both typed the same', async () => {
      const page = openFor(server);
      server.second = 5;
      server.write('Ana', { [VISION]: 'the same ' });
      page.type(VISION, 'the same');

      await page.flush();

      expect(page.editing.conflicts).toEqual({});
      expect(page.state.kind).toBe('saved');
    });

    it('notices that a saved text was written over within the same second, and offers it back', async () => {
      const page = openFor(server);
      const other = openFor(server, 'Ana');
      page.type(VISION, 'mine');
      await page.flush();
      other.type(VISION, 'theirs');
      await other.flush();
      expect(server.values[VISION]).toBe('theirs');

      await page.look();

      expect(shown(page)).toBe('theirs');
      expect(page.editing.notices).toEqual([expect.objectContaining({ field: VISION, mine: 'mine' })]);
      page.dispute(1);
      expect(page.editing.conflicts[VISION]?.theirs).toBe('theirs');
      expect(shown(page)).toBe('mine');
      await page.settle(VISION, 'both');
      expect(server.values[VISION]).toBe('theirs\n\nmine');
    });

    it('does not take back over what somebody else wrote since', async () => {
      const page = openFor(server);
      page.type(VISION, 'mine');
      await page.leave();
      server.second = 5;
      server.write('Ana', { [VISION]: 'theirs' });
      await page.look();

      await page.undo();

      expect(server.values[VISION]).toBe('theirs');
    });

    it('takes a change that another part of the page read, but nothing older', () => {
      const page = openFor(server);
      const before = server.state;
      server.second = 5;
      server.write('Ana', { [VISION]: 'theirs' });

      page.hear(server.state);
      expect(shown(page)).toBe('theirs');
      page.hear(before);
      expect(shown(page)).toBe('theirs');
    });

    it('reads again where the server does not say when it saved', async () => {
      const store = server.storeOf('me');
      const page = new PlanAutosave(
        server.state,
        {
          ...store,
          write: async (fields, since) => {
            server.second += 1;
            await store.write(fields, since);
            return null;
          }
        },
        () => undefined
      );
      page.type(VISION, 'one');
      await page.flush();
      page.type(VISION, 'two');
      await page.flush();

      expect(server.values[VISION]).toBe('two');
      expect(page.editing.notices).toEqual([]);
    });

    it('loses nothing, whatever the two of them do', async () => {
      for (let seed = 1; seed <= 150; seed += 1) await playedOut(seed);
    });
  });
});

// Two people append words to the same fields and save, look and wait in any order. In the end each word is on the
// server, or on the page of whoever typed it: in the field, or among what is offered back.
async function playedOut(seed: number): Promise<void> {
  const next = randomFrom(seed);
  const server = new MapServer();
  const names = ['Ana', 'Ben'];
  const pages = names.map((name) => openFor(server, name));
  const fields = MAP_FIELDS.slice(0, 3);
  const words: { readonly who: number; readonly field: MapField; readonly word: string }[] = [];
  for (let step = 0; step < 40; step += 1) {
    const who = Math.floor(next() * 2);
    const page = pages[who];
    const field = fields[Math.floor(next() * fields.length)];
    if (page === undefined || field === undefined) throw new Error('There are two pages and three fields.');
    const what = next();
    if (what < 0.5) {
      const word = `${names[who] ?? ''}${step}`;
      page.type(field, `${shown(page, field) ?? ''} ${word}`);
      words.push({ who, field, word });
    } else if (what < 0.75) void page.flush();
    else if (what < 0.9) await page.look();
    else server.second += 1;
  }
  for (const page of [...pages, ...pages]) {
    await page.flush();
    await page.look();
    page.stop();
  }
  for (const { who, field, word } of words) {
    const page = pages[who];
    const notices = page?.editing.notices.map(({ mine }) => mine ?? '') ?? [];
    const places = [server.values[field] ?? '', page === undefined ? '' : (shown(page, field) ?? ''), ...notices];
    if (!places.some((text) => text.split(' ').includes(word))) throw new Error(`seed ${seed}: ${word} is lost`);
  }
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
