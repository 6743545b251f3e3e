import { remembered } from 'c/remembered';

describe('remembered', () => {
  it('works once for the same arguments, and again for others', () => {
    const work = jest.fn((list: readonly number[], factor: number) => list.map((each) => each * factor));
    const double = remembered(work);
    const list = [1, 2];

    expect(double(list, 2)).toEqual([2, 4]);
    expect(double(list, 2)).toBe(double(list, 2));
    expect(work).toHaveBeenCalledTimes(1);
    double(list, 3);
    double([1, 2], 3);

    expect(work).toHaveBeenCalledTimes(3);
  });

  it('does not take a failure for an answer', () => {
    const work = remembered((fail: boolean) => {
      if (fail) throw new Error('no');
      return 'yes';
    });

    expect(() => work(true)).toThrow('no');
    expect(work(false)).toBe('yes');
    expect(() => work(true)).toThrow('no');
  });
});
