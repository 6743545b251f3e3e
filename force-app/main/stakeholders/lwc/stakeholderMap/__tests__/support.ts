/** What the tests of the map share. */
import { executeMutation, graphql } from 'lightning/graphql';

import type { Grid } from 'c/mapGrid';
import StakeholderMap from 'c/stakeholderMap';
import type { Stakeholder } from 'c/stakeholderRecords';
import { flush, inside, mount } from 'test/mount';
import type { Mounted } from 'test/mount';
import { accountAnswer, person } from 'test/people';

/** A wire adapter of the tests. */
export interface Emitting {
  emit(value: unknown): void;
}
export const wire = graphql as unknown as Emitting;
export const mutate = executeMutation as unknown as jest.Mock;
export const ACCOUNT = '001000000000001AAA';
export const henrik = person({ id: 'henrik', name: 'Henrik', influence: 'Very high', support: 'Sceptic' });
export const maya = person({ id: 'maya', name: 'Maya', businessFunction: 'Clinical' });

export type Toast = { title: string; message?: string; variant: string };
/** Watched: what the components asked to read again. */
export const refresh = jest.fn(() => Promise.resolve());
/** The toasts of the map that was shown last. */
export const toasts: Toast[] = [];

/** Gives every reader the account's people. */
export function answer(people: readonly Stakeholder[]): void {
  wire.emit({ data: accountAnswer(people), errors: undefined, refresh });
}

/** The map of an account with people. */
export async function show(people: readonly Stakeholder[] = [henrik, maya]): Promise<Mounted<StakeholderMap>> {
  const map = await mount('c-stakeholder-map', StakeholderMap, { recordId: ACCOUNT });
  toasts.length = 0;
  map.addEventListener('lightning__showtoast', (event) => toasts.push((event as CustomEvent<Toast>).detail));
  answer(people);
  await flush();
  return map;
}

export type GridElement = HTMLElement & {
  grid: Grid;
  selectedId: string | null;
  focusPerson: jest.Mock;
  showPreview: jest.Mock;
};
export const grid = (map: HTMLElement): GridElement => inside<GridElement>(map, 'c-stakeholder-grid');
export const placeOf = (map: HTMLElement, id: string): string | undefined =>
  grid(map)
    .grid.rows.flatMap((row) => row.cells)
    .find((cell) => cell.people.some((each) => each.id === id))?.key;
export const click = async (map: HTMLElement, selector: string): Promise<void> => {
  inside(map, selector).click();
  await flush();
};
export const savedFields = (): unknown =>
  (mutate.mock.calls.at(-1) as [{ variables: Record<string, unknown> }] | undefined)?.[0].variables;

beforeEach(() => {
  refresh.mockImplementation(() => Promise.resolve());
  mutate.mockResolvedValue({ data: { uiapi: {} } });
});
