import { quoteText, withQuote } from 'c/planQuotes';
import type { SaidWords } from 'c/planRecords';

const said = (values: Partial<SaidWords> = {}): SaidWords => ({
  key: 'a',
  source: 'interview',
  text: 'One number.',
  person: { id: 'p', name: 'Maya Okafor' },
  title: 'Chief Medical Officer',
  on: '2026-03-03',
  ...values
});

describe('quoteText', () => {
  it.each([
    [{}, '“One number.” — Maya Okafor, Chief Medical Officer, 3 March 2026'],
    [{ title: null, on: null }, '“One number.” — Maya Okafor'],
    [{ text: ' "One number." ' }, '“One number.” — Maya Okafor, Chief Medical Officer, 3 March 2026'],
    [{ text: '„Eine Zahl.“', title: null, on: null }, '“Eine Zahl.” — Maya Okafor'],
    [{ text: 'She said "no" to it', title: null, on: null }, '“She said "no" to it” — Maya Okafor']
  ])('quotes with who said it and when: %j', (values, text) => {
    expect(quoteText(said(values), 'en-GB')).toBe(text);
  });
});

describe('withQuote', () => {
  it.each([
    ['', 0, 'Q', 1],
    ['Before', 6, 'Before\n\nQ', 9],
    ['After', 0, 'Q\n\nAfter', 1],
    ['Before\n\nAfter', 7, 'Before\n\nQ\n\nAfter', 9],
    ['Before ', 7, 'Before\n\nQ', 9],
    ['Before', 99, 'Before\n\nQ', 9]
  ])('gives the quote a paragraph of its own in %j at %i', (text, at, result, caret) => {
    expect(withQuote(text, at, 'Q')).toEqual({ text: result, caret });
  });
});
