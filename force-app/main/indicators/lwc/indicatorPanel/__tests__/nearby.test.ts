import { SETTLES_AFTER, whenNear } from '../nearby';

type Callback = (entries: readonly { readonly isIntersecting: boolean }[]) => void;

describe('waiting for the user to come near', () => {
  let tell: Callback = () => undefined;
  const disconnect = jest.fn();
  class Observer {
    constructor(callback: Callback) {
      tell = callback;
    }
    observe = jest.fn();
    disconnect = disconnect;
  }
  const come = (isIntersecting: boolean): void => {
    tell([{ isIntersecting }]);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    disconnect.mockClear();
    Object.assign(globalThis, { IntersectionObserver: Observer });
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  });

  it('runs once the element stays in sight', () => {
    const run = jest.fn();
    whenNear(document.body, run);

    come(false);
    jest.advanceTimersByTime(10 * SETTLES_AFTER);
    expect(run).not.toHaveBeenCalled();
    come(true);
    jest.advanceTimersByTime(SETTLES_AFTER);

    expect(run).toHaveBeenCalledTimes(1);
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it('does not run when it is pushed away while the page is being filled', () => {
    const run = jest.fn();
    whenNear(document.body, run);

    come(true);
    jest.advanceTimersByTime(SETTLES_AFTER - 1);
    come(false);
    jest.advanceTimersByTime(10 * SETTLES_AFTER);

    expect(run).not.toHaveBeenCalled();
  });

  it('does not run after it was stopped', () => {
    const run = jest.fn();
    const stop = whenNear(document.body, run);

    come(true);
    stop();
    jest.advanceTimersByTime(10 * SETTLES_AFTER);

    expect(run).not.toHaveBeenCalled();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it('runs at once where the browser cannot tell', () => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    const run = jest.fn();

    whenNear(document.body, run)();

    expect(run).toHaveBeenCalledTimes(1);
  });
});
