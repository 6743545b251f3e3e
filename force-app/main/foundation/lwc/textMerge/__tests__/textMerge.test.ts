import { mergeTexts, movedPosition } from 'c/textMerge';

describe('c/textMerge', () => {
  it.each([
    ['nothing changed', 'a\nb', 'a\nb', 'a\nb', 'a\nb', false],
    ['only mine', 'a', 'a\nmine', 'a', 'a\nmine', false],
    ['only theirs', 'a', 'a', 'theirs\na', 'theirs\na', false],
    ['the same change', 'a', 'b', 'b', 'b', false],
    ['different lines', 'a\nb\nc\n', 'a!\nb\nc\n', 'a\nb\nc?\n', 'a!\nb\nc?\n', false],
    ['a line each at both ends', 'a\n', 'mine\na\n', 'a\ntheirs\n', 'mine\na\ntheirs\n', false],
    ['the first words of two people', '', 'mine', 'theirs', 'theirs\nmine', true],
    ['both go on at the end', 'a\n', 'a\nmine', 'a\ntheirs', 'a\ntheirs\nmine', true],
    ['one goes on in a line before which the other wrote', 'a', 'a more', 'b\na', 'b\na more', false],
    ['different words of one line', 'one two three', 'ONE two three', 'one two THREE', 'ONE two THREE', false],
    ['the same word', 'one two', 'one 2', 'one II', 'one II\n2', true],
    ['one deletes the line behind which the other writes', 'a\nb\n', 'a\n', 'a\nb\nc\n', 'a\nb\nc\n', true],
    ['I go on in a half word behind which they wrote', 'one tw', 'one two', 'one tw\nmore', 'one two\nmore', true],
    ['they go on in a half word behind which I wrote', 'one tw', 'one tw more', 'one two', 'one two more', true],
    ['both go on in a half word', 'one tw', 'one two', 'one twelve', 'one twelve\ntwo', true],
    ['I go on in a line behind which they wrote', 'one', 'one two', 'one\nmore', 'one two\nmore', true],
    ['both go on in a line', 'one', 'one two', 'one more', 'one more\n two', true],
    ['one deletes what the other changes', 'a\nb\n', 'a\n', 'a\nb!\n', 'a\nb!\n', true]
  ])('merges %s', (_, base, mine, theirs, text, isBoth) => {
    expect(mergeTexts(base, mine, theirs)).toEqual({ text, isBoth });
  });

  it('keeps every word that either of two wrote, whatever they wrote', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const changed = (lines: readonly string[], tag: string, round: number): string[] =>
      lines.flatMap((line, at) => {
        const choice = random(4);
        if (choice === 0) return [line, `${tag}${round}.${at}`];
        return choice === 1 ? [`${line} ${tag}${round}.${at}x`] : [line];
      });
    for (let round = 0; round < 300; round += 1) {
      const base = Array.from({ length: random(6) + 1 }, (_, at) => `line ${at % 3}`);
      const mine = changed(base, 'mine', round);
      const theirs = changed(base, 'theirs', round);

      const { text } = mergeTexts(base.join('\n'), mine.join('\n'), theirs.join('\n'));

      const words = [...mine, ...theirs].flatMap((line) => line.match(/(mine|theirs)\S+/g) ?? []);
      for (const word of words) expect(text).toContain(word);
    }
  });

  it('takes texts that share too little as two blocks', () => {
    const mine = Array.from({ length: 3000 }, (_, at) => `m${at}`).join('\n');
    const theirs = Array.from({ length: 3000 }, (_, at) => `t${at}`).join('\n');
    const base = Array.from({ length: 3000 }, (_, at) => `b${at}`).join('\n');

    const { text, isBoth } = mergeTexts(base, mine, theirs);

    expect(isBoth).toBe(true);
    expect(text).toBe(`${theirs}\n${mine}`);
  });

  it.each([
    ['text came before', 'abc', 1, 'xx\nabc', 4],
    ['text came behind', 'abc', 1, 'abc\nxx', 1],
    ['text came before and behind', 'hello', 5, 'a\nhello\nb', 7],
    ['the blank before it is gone', 'one two ', 8, 'x\none two\nmore', 9],
    ['everything is another', 'abc', 2, 'z', 1]
  ])('keeps the place of the cursor where %s', (_, before, position, after, expected) => {
    expect(movedPosition(before, position, after)).toBe(expected);
  });
});
