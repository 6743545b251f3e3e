import { drawing, nextTurn } from 'c/frames';

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
});
