import { autosave } from 'c/autosave';
import type { AutosaveState } from 'c/autosave';

interface Saving {
  readonly save: jest.Mock<Promise<void>, []>;
  readonly states: AutosaveState[];
  /** Lets the save that is on its way succeed, or fail with a reason. */
  finish(reason?: Error): Promise<void>;
}

function saving(): Saving {
  const waiting: ((reason?: Error) => void)[] = [];
  return {
    save: jest.fn(
      () =>
        new Promise<void>((resolve, reject) => {
          waiting.push((reason) => (reason === undefined ? resolve() : reject(reason)));
        })
    ),
    states: [],
    finish: async (reason) => {
      waiting.shift()?.(reason);
      await settle();
    }
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function pass(milliseconds: number): Promise<void> {
  jest.advanceTimersByTime(milliseconds);
  await settle();
}

describe('c/autosave', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function start(): Saving & ReturnType<typeof autosave> {
    const one = saving();
    const auto = autosave({ save: one.save, tell: (state) => one.states.push(state), quiet: 800, longest: 4000 });
    return Object.assign(one, auto);
  }

  it('saves a moment after the last change', async () => {
    const one = start();

    one.changed();
    await pass(700);
    one.changed();
    await pass(700);
    expect(one.save).not.toHaveBeenCalled();
    await pass(100);
    expect(one.save).toHaveBeenCalledTimes(1);
    await one.finish();

    expect(one.states).toEqual(['waiting', 'waiting', 'saving', 'saved']);
  });

  it('saves now and then while changes go on', async () => {
    const one = start();

    for (let change = 0; change < 8; change += 1) {
      one.changed();
      await pass(500);
    }

    expect(one.save).toHaveBeenCalledTimes(1);
  });

  it('keeps one save at a time, and saves once more what came meanwhile', async () => {
    const one = start();
    one.changed();
    await pass(800);

    one.changed();
    await pass(5000);
    expect(one.save).toHaveBeenCalledTimes(1);
    await one.finish();
    expect(one.save).toHaveBeenCalledTimes(2);
    await one.finish();

    expect(one.states).toEqual(['waiting', 'saving', 'waiting', 'saving', 'saved']);
  });

  it('says what was refused, and tries again with the next change', async () => {
    const reasons: unknown[] = [];
    const one = saving();
    const auto = autosave({
      save: one.save,
      tell: (state, error) => {
        one.states.push(state);
        if (state === 'failed') reasons.push(error);
      }
    });
    const refused = new Error('refused');
    auto.changed();
    await pass(800);
    await one.finish(refused);
    expect(reasons).toEqual([refused]);
    await pass(60_000);
    expect(one.save).toHaveBeenCalledTimes(1);

    auto.changed();
    await pass(800);
    await one.finish();

    expect(one.states).toEqual(['waiting', 'saving', 'failed', 'waiting', 'saving', 'saved']);
  });

  it('saves at once when asked to, all of it', async () => {
    const one = start();
    one.changed();
    await pass(800);
    one.changed();

    const done = one.now();
    await one.finish();
    await one.finish();

    await expect(done).resolves.toBe(true);
    expect(one.save).toHaveBeenCalledTimes(2);
    await expect(one.now()).resolves.toBe(true);
    expect(one.save).toHaveBeenCalledTimes(2);
  });

  it('answers that what should be saved at once was refused', async () => {
    const one = start();
    one.changed();

    const done = one.now();
    await one.finish(new Error('refused'));

    await expect(done).resolves.toBe(false);
  });

  it('forgets what waits when it is stopped', async () => {
    const one = start();
    one.changed();

    one.stop();
    await pass(10_000);

    expect(one.save).not.toHaveBeenCalled();
  });
});
