import { csvName, saveCsv, toCsv } from '../csv';

describe('csv', () => {
  it('quotes what holds separators, and leaves numbers as they are', () => {
    expect(
      toCsv([
        ['Day', 'Value', 'Note'],
        ['2026-05-02', -7.5, 'Two, "three"\nfour'],
        ['2026-05-01', 0, null]
      ])
    ).toBe('Day,Value,Note\r\n2026-05-02,-7.5,"Two, ""three""\nfour"\r\n2026-05-01,0,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('lets %j not become a formula', (text) => {
    expect(toCsv([[text]])).toBe(`'${text}\r\n`);
  });

  it('names a file as every system takes it', () => {
    expect(csvName('Share: "A/B"?', '2026-06-30')).toBe('Share A B 2026-06-30.csv');
    expect(csvName('', '2026-06-30')).toBe('2026-06-30.csv');
    expect(csvName('x'.repeat(300), '2026-06-30')).toHaveLength(115);
  });

  it('saves the text with its mark', () => {
    const blobs: Blob[] = [];
    URL.createObjectURL = (blob: Blob): string => {
      blobs.push(blob);
      return 'blob:readings';
    };
    const clicked: HTMLAnchorElement[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      clicked.push(this);
    });

    expect(saveCsv('a\r\n', 'a.csv')).toBe('blob:readings');

    click.mockRestore();
    expect(clicked.map(({ href, download }) => [href, download])).toEqual([['blob:readings', 'a.csv']]);
    expect(blobs[0]?.size).toBe(6);
  });
});
