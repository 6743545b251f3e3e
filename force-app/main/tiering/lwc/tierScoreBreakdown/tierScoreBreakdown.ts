import { LightningElement, api } from 'lwc';

import type { NamedModel } from 'c/accountTierRecords';
import { UNRATED } from 'c/accountTierRecords';
import { format, wholePercent } from 'c/textFormat';
import { movesDown, movesUp, tierOf, tierScore, TIERS } from 'c/tierScore';
import type { CriterionRatings, TierScore } from 'c/tierScore';
import { criterionName, decimal, listed, moveSentence, tierName } from 'c/tierWords';

import { LABELS } from './labels';

/** Single changes named in each direction; the rest adds nothing to act on. */
export const NAMED_MOVES = 3;

/** A presentation component to show how ratings and a model make a score, and what would change the tier. */
export default class TierScoreBreakdown extends LightningElement {
  /** The model that scores; nothing is shown without one. */
  @api model: NamedModel | null = null;
  @api ratings: CriterionRatings = UNRATED;

  labels = LABELS;

  get result(): TierScore | null {
    return this.model === null ? null : tierScore(this.model, this.ratings);
  }

  get rows(): readonly unknown[] {
    return (this.result?.parts ?? []).map(({ criterion, share, rating, points, most }) => {
      const isCounted = share > 0;
      const hasPoints = isCounted && points !== null;
      return {
        criterion,
        name: criterionName(criterion),
        rating: rating === null ? LABELS.notRated : format(LABELS.ratingOf5, rating),
        ratingClass: rating === null && isCounted ? 'missing' : '',
        points: isCounted
          ? hasPoints
            ? format(LABELS.pointsOf, decimal(points), decimal(most))
            : format(LABELS.upTo, decimal(most))
          : LABELS.notCounted,
        style: `width: ${hasPoints && most > 0 ? wholePercent(points / most) : 0}%`,
        trackStyle: `width: ${wholePercent(share)}%`
      };
    });
  }

  get total(): string {
    const score = this.result?.score ?? null;
    return score === null ? LABELS.noScore : format(LABELS.pointsOf, decimal(score), 100);
  }

  get modelText(): string {
    if (this.model === null) return '';
    const thresholds = this.model.thresholds.map((value) => (value === null ? '–' : decimal(value)));
    return format(LABELS.byModel, this.model.name, ...thresholds);
  }

  get isFormer(): boolean {
    return this.model !== null && !this.model.isActive;
  }

  get unrated(): string {
    const { unrated = [] } = this.result ?? {};
    return unrated.length === 0 ? '' : format(LABELS.unrated, listed(unrated.map(criterionName)));
  }

  get range(): string {
    const { result, model } = this;
    if (result === null || model === null || result.range === null || result.score !== null) return '';
    const [lowest, highest] = result.range;
    const [worst, best] = [tierOf(lowest, model.thresholds), tierOf(highest, model.thresholds)];
    const tiers = worst === best ? tierName(best) : format(LABELS.tierRange, tierName(worst), tierName(best));
    return best === null ? '' : format(LABELS.range, decimal(lowest), decimal(highest), tiers);
  }

  get threshold(): string {
    const { result, model } = this;
    const score = result?.score ?? null;
    const reached = model === null || score === null ? -1 : model.thresholds.indexOf(score);
    return reached < 0 ? '' : format(LABELS.onThreshold, tierName(TIERS[reached] ?? null));
  }

  get up(): readonly string[] {
    return this.model === null ? [] : movesUp(this.model, this.ratings).slice(0, NAMED_MOVES).map(moveSentence);
  }

  get down(): readonly string[] {
    return this.model === null ? [] : movesDown(this.model, this.ratings).slice(0, NAMED_MOVES).map(moveSentence);
  }

  get hasUp(): boolean {
    return this.up.length > 0;
  }

  get hasDown(): boolean {
    return this.down.length > 0;
  }
}
