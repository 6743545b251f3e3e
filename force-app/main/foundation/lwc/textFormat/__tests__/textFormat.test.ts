import { format, initials, signed, wholePercent } from 'c/textFormat';

describe('textFormat', () => {
  it.each([
    ['{0} of {1}', [2, 14], '2 of 14'],
    ['{1} before {0}', ['a', 'b'], 'b before a'],
    ['{0} and {0}', ['x'], 'x and x'],
    ['{2} stays', ['x'], '{2} stays'],
    ['a name with {0}', ['$& {1}'], 'a name with $& {1}']
  ])('puts values into %s', (template, values, text) => {
    expect(format(template, ...values)).toBe(text);
  });

  it.each([
    [3.24, '+3.2'],
    [-1, '−1.0'],
    [0, '0.0'],
    [-0.04, '0.0']
  ])('writes %d with its sign', (value, text) => {
    expect(signed(value)).toBe(text);
  });

  it.each([
    [0, 0],
    [0.001, 1],
    [0.5, 50],
    [0.999, 99],
    [1, 100]
  ])('writes the share %d as %d percent', (share, percent) => {
    expect(wholePercent(share)).toBe(percent);
  });

  it.each([
    ['Henrik Lindqvist', 'HL'],
    ['maya', 'M'],
    ['Ludwig van Beethoven', 'LB'],
    ['“Head of oncology” (placeholder)', 'HP'],
    ['', '?'],
    ['李 娜', '李娜']
  ])('takes the initials of %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
