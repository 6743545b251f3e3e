/** The sentence of viability of each plan on the board. Pure but for the user's language. */
import type { PlanSentence } from 'c/indicatorBoardGroups';
import type { BoardRow } from 'c/indicatorBoardRows';
import type { Indicator } from 'c/indicatorTypes';
import { viability } from 'c/indicatorViability';
import { verdictIcon, verdictName, verdictTone, viabilityText } from 'c/indicatorWords';

/** By plan, from all its indicators, whatever the filters show of them. */
export function planSentences(rows: readonly BoardRow[], today: string): ReadonlyMap<string, PlanSentence> {
  const plans = new Map<string, Indicator[]>();
  for (const { indicator } of rows) {
    const own = plans.get(indicator.planId);
    if (own === undefined) plans.set(indicator.planId, [indicator]);
    else own.push(indicator);
  }
  return new Map([...plans].map(([planId, indicators]) => [planId, sentenceOf(indicators, today)]));
}

function sentenceOf(indicators: readonly Indicator[], today: string): PlanSentence {
  const found = viability(indicators, today);
  const isTold = found.verdict !== 'Not enough to say';
  return {
    verdict: isTold ? verdictName(found.verdict) : '',
    icon: verdictIcon(found.verdict),
    tone: verdictTone(found.verdict),
    text: viabilityText(found, today)
  };
}
