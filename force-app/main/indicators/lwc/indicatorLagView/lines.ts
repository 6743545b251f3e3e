/** The lag between two indicators in words. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Lag } from 'c/indicatorLag';
import type { Kind } from 'c/indicatorTypes';
import { numberText } from 'c/indicatorWords';
import { format } from 'c/textFormat';

import type { LagPair } from './indicatorLagView';
import { LABELS } from './labels';

/** One indicator on the other end, as the view shows it. */
export interface LagLine {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly isShown: string;
  readonly showLabel: string;
}

function months(count: number): string {
  return new Intl.NumberFormat(lang, { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(count);
}

function measuredText(lag: Extract<Lag, { kind: 'lag' }>, kind: Kind): string {
  const [strength, sample] = [numberText(lag.correlation), lag.sampleMonths];
  const isOpposite = lag.correlation < 0;
  if (lag.months === 0) return format(isOpposite ? LABELS.oppositeSame : LABELS.followsSame, strength, sample);
  const text =
    kind === 'Leading'
      ? isOpposite
        ? LABELS.opposite
        : LABELS.follows
      : isOpposite
        ? LABELS.precedesOpposite
        : LABELS.precedes;
  return format(text, months(lag.months), strength, sample);
}

/** What is known of the lag; no number before there is enough history. */
export function lagText(lag: Lag | null, kind: Kind): string {
  if (lag === null) return LABELS.reading;
  if (lag.kind === 'tooShort') return format(LABELS.short, lag.needsMonths, lag.hasMonths);
  return lag.kind === 'none' ? format(LABELS.none, lag.sampleMonths) : measuredText(lag, kind);
}

/** The indicators on the other end, in their order. */
export function toLines(pairs: readonly LagPair[], kind: Kind, besideId: string | null): readonly LagLine[] {
  return pairs.map(({ id, name, lag }) => ({
    id,
    name,
    text: lagText(lag, kind),
    isShown: String(id === besideId),
    showLabel: format(LABELS.showNamed, name)
  }));
}
