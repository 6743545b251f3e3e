/** What the board knows of an indicator. Days are `YYYY-MM-DD`; null is unknown. */
import type { Indicator, Pace } from 'c/indicatorTypes';

/** A record by its id and name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An indicator of a plan in force, with whose it is and how it stands today. */
export interface BoardRow {
  readonly indicator: Indicator;
  readonly account: Named | null;
  /** Tier of the account as stored (Tier 1); null while it has none. */
  readonly tier: string | null;
  /** The tier in the words of the picklist. */
  readonly tierLabel: string | null;
  /** State of the account's billing address, or its country; null without either. */
  readonly region: string | null;
  /** Owner of the plan. */
  readonly owner: Named | null;
  /** Who manages the owner; the owner's team goes by their name. Null where nobody does. */
  readonly manager: Named | null;
  /** The definition that it was chosen from; null for one of the plan's own. */
  readonly definition: Named | null;
  readonly pace: Pace;
  /** Percentage points of the way behind the straight line, negative when ahead; null while it is not measured. */
  readonly behindBy: number | null;
  /** Days since the last reading, or since the start while there is none; null where neither is known. */
  readonly daysSince: number | null;
  readonly isMine: boolean;
  /** The owner reports to the user. */
  readonly isMyTeams: boolean;
}
