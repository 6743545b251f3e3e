import { LOOK_EVERY, attend } from 'c/attendance';

describe('c-attendance', () => {
  const look = jest.fn();
  const keep = jest.fn();
  let isDirty = false;
  let stop: () => void = () => undefined;
  const see = (state: string): void => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    isDirty = false;
    stop = attend({ look, keep, wouldLose: () => isDirty });
  });
  afterEach(() => {
    see('visible');
    stop();
    jest.useRealTimers();
  });

  it('looks now and then while the page is visible, and when somebody comes back to it', () => {
    jest.advanceTimersByTime(LOOK_EVERY);
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('online'));
    expect(look).toHaveBeenCalledTimes(3);

    see('hidden');
    jest.advanceTimersByTime(LOOK_EVERY * 3);
    window.dispatchEvent(new Event('focus'));
    expect(look).toHaveBeenCalledTimes(3);

    see('visible');
    expect(look).toHaveBeenCalledTimes(4);
  });

  it('saves when somebody turns away, and warns before something is lost', () => {
    see('hidden');
    expect(keep).toHaveBeenCalledTimes(1);
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

    expect(leave()).toBe(true);
    isDirty = true;
    expect(leave()).toBe(false);
    expect(keep).toHaveBeenCalledTimes(3);
  });

  it('does nothing any more once it is stopped', () => {
    stop();

    jest.advanceTimersByTime(LOOK_EVERY * 2);
    window.dispatchEvent(new Event('focus'));
    see('hidden');

    expect(look).not.toHaveBeenCalled();
    expect(keep).not.toHaveBeenCalled();
  });
});
