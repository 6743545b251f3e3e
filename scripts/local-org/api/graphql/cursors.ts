import { OrgError } from '../../basics/errors.ts';

/** The cursor of the row at a place of the whole result, from 0. */
export function cursorAt(place: number): string {
  return Buffer.from(`v1:${place}`).toString('base64');
}

/** How many rows a cursor leaves behind. Raises `INVALID_CURSOR` for text that is none. */
export function rowsBefore(after: string | null | undefined): number {
  if (after === null || after === undefined) return 0;
  const match = /^v1:(\d{1,9})$/.exec(Buffer.from(after, 'base64').toString('latin1'));
  if (!match) throw new OrgError('INVALID_CURSOR', `The cursor '${after}' is not valid.`);
  return Number(match[1]) + 1;
}
