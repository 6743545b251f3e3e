/** The tabs of the page, and how the keyboard goes through them. */
import { LABELS } from './labels';

/** The tabs by name. */
export type Tab = 'map' | 'work' | 'team' | 'reviews';

/** The tabs in their order. */
export const TABS: readonly { readonly value: Tab; readonly label: string }[] = [
  { value: 'map', label: LABELS.tabMap },
  { value: 'work', label: LABELS.tabWork },
  { value: 'team', label: LABELS.tabTeam },
  { value: 'reviews', label: LABELS.tabReviews }
];

/** The tab that a key leads to from another; null where the key does nothing. */
export function tabAt(from: Tab, key: string): Tab | null {
  const at = TABS.findIndex(({ value }) => value === from);
  const last = TABS.length - 1;
  const next: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last
  };
  const index = next[key];
  return index === undefined ? null : (TABS[index]?.value ?? null);
}
