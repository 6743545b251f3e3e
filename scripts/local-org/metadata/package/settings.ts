import type { Piece } from './pieces.ts';
import { sliceChildren } from './slices.ts';

const decoder = new TextDecoder();

/**
 * What an object's file says about a standard object itself, joined with what was said before: elements that the later
 * file has replace those of the same name, the others stay. Any other piece takes the place of the earlier one.
 */
export function joinSettings(earlier: Piece | undefined, later: Piece): Piece {
  if (earlier === undefined || later.type !== 'CustomObject' || /__\w+$/.test(later.fullName)) return later;
  const said = slices(later);
  const names = new Set(said.map(({ name }) => name));
  const left = slices(earlier).filter(({ name }) => !names.has(name));
  const text = [...left, ...said]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ name, inner }) => `    <${name}>${inner}</${name}>\n`)
    .join('');
  return { ...later, content: new TextEncoder().encode(text) };
}

const slices = (piece: Piece): ReturnType<typeof sliceChildren> =>
  sliceChildren(`<root>${decoder.decode(piece.content)}</root>`);
