/** How slides are worded. */
import type { DigestSetting } from 'c/planDigest';

/** Texts of the slides; `{0}`, `{1}`, … stand for values. */
export interface DeckWords {
  readonly aimedAt: string;
  readonly amount: string;
  readonly axes: string;
  readonly barrier: string;
  readonly barrierAge: string;
  readonly barriers: string;
  readonly chartAlt: string;
  readonly chartPoint: string;
  readonly clearedBy: string;
  readonly closes: string;
  readonly commitment: string;
  readonly commitments: string;
  readonly completeness: string;
  readonly confidence: string;
  readonly continued: string;
  readonly cover: string;
  readonly customer: string;
  readonly drivers: string;
  readonly due: string;
  readonly employment: string;
  readonly found: string;
  readonly foundAndOpen: string;
  readonly identified: string;
  readonly indicator: string;
  readonly indicators: string;
  readonly influence: string;
  readonly inProcess: string;
  readonly isKey: string;
  readonly keyPlayer: string;
  readonly kept: string;
  readonly keptLate: string;
  readonly known: string;
  readonly knownAndOpen: string;
  readonly lastReading: string;
  readonly map: string;
  readonly mapCounts: string;
  readonly mapEmpty: string;
  readonly mapLegend: string;
  readonly mapMore: string;
  readonly mapUnplaced: string;
  readonly mapUnreadable: string;
  readonly market: string;
  readonly measure: string;
  readonly missed: string;
  readonly missingParts: string;
  readonly nextMore: string;
  readonly nextReview: string;
  readonly nextSteps: string;
  readonly noCommitments: string;
  readonly noObjectives: string;
  readonly noOpportunities: string;
  readonly notRated: string;
  readonly noTeam: string;
  readonly nothingMissing: string;
  readonly objective: string;
  readonly objectives: string;
  readonly onPace: string;
  readonly opportunities: string;
  readonly opportunity: string;
  readonly owner: string;
  readonly pace: string;
  readonly people: string;
  readonly peopleAll: string;
  readonly person: string;
  readonly personTitle: string;
  readonly position: string;
  readonly relationship: string;
  readonly sayDo: string;
  readonly scores: string;
  readonly source: string;
  readonly sponsor: string;
  readonly stage: string;
  readonly stageNow: string;
  readonly stepBehind: string;
  readonly stepBarrier: string;
  readonly stepMissing: string;
  readonly stepNext: string;
  readonly stepNone: string;
  readonly stepOverdue: string;
  readonly stepReview: string;
  readonly stepTeam: string;
  readonly strategy: string;
  readonly support: string;
  readonly target: string;
  readonly team: string;
  readonly teamFunction: string;
  readonly today: string;
  readonly to: string;
  readonly trendNone: string;
  readonly way: string;
  readonly when: string;
}

/** How slides are worded, and for which day. */
export interface DeckSetting extends DigestSetting {
  readonly deck: DeckWords;
  /** The influence or support of a person, as picked, in the user's words. */
  readonly pick: (value: string) => string;
}
