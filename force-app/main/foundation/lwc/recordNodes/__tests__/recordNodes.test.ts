import { nextCursor, nodesOf, textOf, valueOf } from 'c/recordNodes';

describe('recordNodes', () => {
  it('reads values, blank and hidden ones as null', () => {
    expect([valueOf({ value: 0 }), valueOf({ value: null }), valueOf(null), valueOf(undefined)]).toEqual([
      0,
      null,
      null,
      null
    ]);
    expect([textOf({ value: ' a ' }), textOf({ value: '  ' }), textOf(undefined)]).toEqual([' a ', null, null]);
  });

  it('lists the records without holes', () => {
    expect(nodesOf({ edges: [{ node: { Id: 'a' } }, null, { node: null }] })).toEqual([{ Id: 'a' }]);
    expect(nodesOf(null)).toEqual([]);
  });

  it('knows whether more follow', () => {
    expect(nextCursor({ pageInfo: { hasNextPage: true, endCursor: 'c' } })).toBe('c');
    expect(nextCursor({ pageInfo: { hasNextPage: false, endCursor: 'c' } })).toBeNull();
    expect(nextCursor(undefined)).toBeNull();
  });
});
