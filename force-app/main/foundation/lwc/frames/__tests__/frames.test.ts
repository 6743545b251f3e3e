import { afterPause, drawing, later, nextTurn, repeatedly } from 'c/frames';

describe('c/frames', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('draws once for a frame, and again when asked again', () => {
    const draw = jest.fn();
    const one = drawing(draw);

    one.soon();
    one.soon();
    jest.advanceTimersByTime(20);
    expect(draw).toHaveBeenCalledTimes(1);

    one.soon();
    jest.advanceTimersByTime(20);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('forgets what was asked when it is stopped, and can go on', () => {
    const draw = jest.fn();
    const one = drawing(draw);

    one.soon();
    one.stop();
    jest.advanceTimersByTime(20);
    expect(draw).not.toHaveBeenCalled();

    one.soon();
    jest.advanceTimersByTime(20);
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('lets what waits go first', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('waited'), 0);
    const turn = nextTurn().then(() => order.push('turn'));

    jest.advanceTimersByTime(1);
    await turn;

    expect(order).toEqual(['waited', 'turn']);
  });

  it('runs once after a while, unless it is called off', () => {
    const run = jest.fn();
    const dropped = jest.fn();
    later(1000, run);
    later(1000, dropped)();

    jest.advanceTimersByTime(999);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(5000);

    expect(run).toHaveBeenCalledTimes(1);
    expect(dropped).not.toHaveBeenCalled();
  });

  it('works once nobody has asked for a while, at once when told, and never after it was stopped', () => {
    const work = jest.fn();
    const pause = afterPause(work, 800);

    pause.soon();
    jest.advanceTimersByTime(700);
    pause.soon();
    jest.advanceTimersByTime(700);
    expect(work).not.toHaveBeenCalled();
    jest.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(1);

    pause.soon();
    pause.now();
    pause.now();
    jest.advanceTimersByTime(5000);
    expect(work).toHaveBeenCalledTimes(2);

    pause.soon();
    pause.stop();
    jest.advanceTimersByTime(5000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('works again and again until it is called off', () => {
    const work = jest.fn();
    const stop = repeatedly(work, 1000);

    jest.advanceTimersByTime(3500);
    stop();
    jest.advanceTimersByTime(5000);

    expect(work).toHaveBeenCalledTimes(3);
  });
});
