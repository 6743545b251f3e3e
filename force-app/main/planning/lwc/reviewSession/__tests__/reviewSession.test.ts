import { ReviewSession } from 'c/reviewSession';
import type { ReviewStore } from 'c/reviewSession';
import type { Fields, Write } from 'c/recordWrites';
import type { RunReview } from 'c/reviewRecords';
import { runReview } from 'test/reviews';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A server with one review, whose clock ticks with every change. */
class Server {
  review: RunReview;
  readonly written: Fields[] = [];
  readonly saved: Write[][] = [];
  refusal: Error | null = null;
  private ticks = 0;

  constructor(values: Partial<RunReview> = {}) {
    this.review = runReview(values);
  }

  get store(): ReviewStore {
    return {
      read: () => Promise.resolve(this.review),
      write: (_id, fields, since) => this.write(fields, since),
      save: (writes) => this.save(writes)
    };
  }

  /** What somebody else does. */
  change(values: Partial<RunReview>, who = 'Ines Marlow'): void {
    this.ticks += 1;
    const modifiedOn = `2026-11-28T10:00:${String(this.ticks).padStart(2, '0')}.000Z`;
    this.review = { ...this.review, ...values, modifiedOn, modifiedBy: { id: '005X', name: who } };
  }

  private write(fields: Fields, since: string): Promise<string> {
    if (this.refusal !== null) return Promise.reject(this.refusal);
    if (this.review.modifiedOn !== since) return Promise.reject(new Error('412'));
    this.written.push(fields);
    this.change(
      {
        ...('Notes__c' in fields ? { notes: textOf(fields['Notes__c']) } : {}),
        ...('AgendaDone__c' in fields ? { done: textOf(fields['AgendaDone__c']).split('\n') } : {})
      },
      'Dara Quinn'
    );
    return Promise.resolve(this.review.modifiedOn);
  }

  private save(writes: readonly Write[]): Promise<readonly string[]> {
    if (this.refusal !== null) return Promise.reject(this.refusal);
    for (const write of writes) {
      const criterion = write.kind === 'create' ? String(write.fields['RubricCriterion__c']) : '';
      if (this.review.ratings.some(({ criterionId }) => criterionId === criterion))
        return Promise.reject(new Error('DUPLICATE_VALUE'));
    }
    this.saved.push([...writes]);
    return Promise.resolve(writes.map((write, index) => (write.kind === 'create' ? `r-new-${index}` : write.id)));
  }
}

function begin(server: Server): ReviewSession {
  const session = new ReviewSession(server.store, () => undefined);
  session.heard(server.review);
  return session;
}

describe('c/reviewSession', () => {
  // Changes of the tests are long past, so that no save waits for their second to pass.
  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-11-29T10:00:00Z')
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('saves what was typed and ticked, and says when', async () => {
    const server = new Server();
    const session = begin(server);

    session.edit({ notes: 'Hello' });
    session.edit({ done: ['missed:1'] });
    expect(session.state).toMatchObject({ kind: 'waiting', at: null });
    await expect(session.now()).resolves.toBe(true);

    expect(server.written).toEqual([{ Notes__c: 'Hello', AgendaDone__c: 'missed:1' }]);
    expect(session.state.kind).toBe('saved');
    expect(session.state.at).toBeInstanceOf(Date);
  });

  it('keeps what two people wrote and ticked, and says who', async () => {
    const server = new Server({ notes: 'Start.', done: ['a'] });
    const session = begin(server);

    session.edit({ notes: 'Start.\nMine.', done: ['a', 'mine'] });
    server.change({ notes: 'Start.\nTheirs.', done: ['a', 'theirs'] });
    await session.now();

    expect(server.review.notes).toBe('Start.\nTheirs.\nMine.');
    expect(server.review.done).toEqual(['a', 'theirs', 'mine']);
    expect(session.draft).toMatchObject({ notes: server.review.notes, done: server.review.done });
    expect(session.notice('notes')).toMatchObject({ who: 'Ines Marlow', isBoth: true });
    expect(session.notice('feedback')).toBeUndefined();
  });

  it('tries again where somebody is faster between reading and saving', async () => {
    const server = new Server();
    const store = server.store;
    let isFirst = true;
    const session = new ReviewSession(
      {
        ...store,
        write: (id, fields, since) => {
          if (isFirst) server.change({ notes: 'Theirs.' });
          isFirst = false;
          return store.write(id, fields, since);
        }
      },
      () => undefined
    );
    session.heard(server.review);

    session.edit({ notes: 'Mine.' });

    await expect(session.now()).resolves.toBe(true);
    expect(server.review.notes).toBe('Theirs.\nMine.');
  });

  it('waits for the second of a change to pass, in which another one might come', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'], now: new Date('2026-11-28T10:00:01Z') });
    const server = new Server();
    server.change({ notes: 'One.' });
    const session = begin(server);
    session.edit({ notes: 'One. Mine.' });
    const done = session.now();
    // Somebody writes within the second that was read already.
    server.review = { ...server.review, notes: 'Zero.\nOne.' };
    await jest.advanceTimersByTimeAsync(900);
    expect(server.written).toHaveLength(0);

    await jest.advanceTimersByTimeAsync(200);

    await expect(done).resolves.toBe(true);
    expect(server.review.notes).toBe('Zero.\nOne. Mine.');
  });

  it('shows what others did when it looks, without touching what is being typed', async () => {
    const server = new Server({ notes: 'One.' });
    const session = begin(server);
    session.edit({ feedback: 'Good.' });
    server.change({ notes: 'One. Two.', decision: 'Continue' });

    await session.look();

    expect(session.draft).toMatchObject({ notes: 'One. Two.', feedback: 'Good.', decision: 'Continue' });
    session.stop();
  });

  it('says why it was refused, keeps what was typed, and saves it with the next try', async () => {
    const server = new Server();
    const session = begin(server);
    const refused = new Error('refused');
    server.refusal = refused;
    session.edit({ notes: 'Hello' });
    await expect(session.now()).resolves.toBe(false);
    expect(session.state).toMatchObject({ kind: 'failed', error: refused });
    expect(session.draft?.notes).toBe('Hello');

    server.refusal = null;
    await expect(session.now()).resolves.toBe(true);

    expect(server.review.notes).toBe('Hello');
  });

  it('does not take an older answer for somebody else’s change', async () => {
    const server = new Server({ notes: 'Old.' });
    const session = begin(server);
    const old = server.review;
    session.edit({ notes: 'New.' });
    await session.now();

    session.heard(old);

    expect(session.draft?.notes).toBe('New.');
  });

  describe('ratings', () => {
    it('makes a rating, and changes it afterwards', async () => {
      const server = new Server();
      const session = begin(server);

      session.rate('c1', { rating: 3 });
      expect(session.ratings).toMatchObject([{ criterionId: 'c1', rating: 3 }]);
      await session.now();
      session.rate('c1', { rating: null });
      session.rate('c1', { comment: 'Not spoken about.' });
      await session.now();

      expect(server.saved).toEqual([
        [
          {
            kind: 'create',
            object: 'ReviewRating__c',
            fields: { PlanReview__c: 'r1', RubricCriterion__c: 'c1', Rating__c: 3 }
          }
        ],
        [
          {
            kind: 'update',
            object: 'ReviewRating__c',
            id: 'r-new-0',
            fields: { Rating__c: null, Comment__c: 'Not spoken about.' }
          }
        ]
      ]);
      expect(session.ratings).toMatchObject([{ id: 'r-new-0', rating: null, comment: 'Not spoken about.' }]);
    });

    it('changes the rating of somebody who was faster', async () => {
      const server = new Server();
      const session = begin(server);
      server.change({ ratings: [{ id: 'theirs', criterionId: 'c1', rating: 2, comment: null }] });

      session.rate('c1', { rating: 4 });
      await expect(session.now()).resolves.toBe(true);

      expect(server.saved).toEqual([
        [{ kind: 'update', object: 'ReviewRating__c', id: 'theirs', fields: { Rating__c: 4 } }]
      ]);
    });

    it('keeps both people’s ratings of different criteria', async () => {
      const server = new Server();
      const session = begin(server);
      server.change({ ratings: [{ id: 'theirs', criterionId: 'c1', rating: 2, comment: null }] });

      session.rate('c2', { rating: 4 });
      await session.now();
      await session.look();

      expect(session.ratings).toContainEqual({ id: 'theirs', criterionId: 'c1', rating: 2, comment: null });
    });

    it('says why a rating was refused', async () => {
      const server = new Server();
      const session = begin(server);
      server.refusal = new Error('The review is closed.');

      session.rate('c1', { rating: 4 });

      await expect(session.now()).resolves.toBe(false);
      expect(session.ratings).toMatchObject([{ criterionId: 'c1', rating: 4 }]);
    });
  });

  it('sends what waits when the visit ends', async () => {
    const server = new Server();
    const session = begin(server);
    session.edit({ notes: 'Last words' });

    session.stop();
    await session.inTurn(() => Promise.resolve());

    expect(server.review.notes).toBe('Last words');
  });
});
