import { copyName } from '../copyName';

describe('copyName', () => {
  it('names a copy once and within a name’s length', () => {
    expect(copyName('Start')).toBe('Copy of Start');
    expect(copyName('Copy of Start')).toBe('Copy of Start');
    expect(copyName('x'.repeat(80))).toHaveLength(80);
  });
});
