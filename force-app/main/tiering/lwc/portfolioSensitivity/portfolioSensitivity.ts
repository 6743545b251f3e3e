import { LightningElement, api } from 'lwc';

import type { PortfolioAccount } from 'c/portfolioBook';
import { remembered } from 'c/remembered';
import { format, wholePercent } from 'c/textFormat';
import { CRITERIA, SENSITIVITY } from 'c/tierScore';
import type { ScoringModel, Sensitivity } from 'c/tierScore';
import { criterionName, tierName } from 'c/tierWords';

import { computeInPieces, edgesOf } from './compute';
import type { EdgeAccount } from './compute';
import { LABELS } from './labels';

type NamedModel = ScoringModel & { readonly name: string };

/** Accounts on the edge that are named at a time. */
export const PAGE = 10;

const keyOf = ({ criterion, factor }: Pick<Sensitivity, 'criterion' | 'factor'>): string => `${criterion} ${factor}`;

/** A presentation component to show which recommended tiers would change if a weight were 20 % larger or smaller. */
export default class PortfolioSensitivity extends LightningElement {
  /** The accounts, each scored by the ratings of its decision in force. */
  @api
  get accounts(): readonly PortfolioAccount[] {
    return this.given;
  }
  set accounts(value: readonly PortfolioAccount[]) {
    this.given = value;
    this.workOut();
  }
  /** The active model; null while there is none. */
  @api
  get model(): NamedModel | null {
    return this.scoring;
  }
  set model(value: NamedModel | null) {
    this.scoring = value;
    this.workOut();
  }

  labels = LABELS;
  private given: readonly PortfolioAccount[] = [];
  private scoring: NamedModel | null = null;
  private variants: readonly Sensitivity[] | null = null;
  private done = 0;
  private chosen: string | null = null;
  private pages = 1;
  private round = 0;
  private edgesFor = remembered((variants: readonly Sensitivity[], chosen: string | null) =>
    edgesOf(chosen === null ? variants : variants.filter((variant) => keyOf(variant) === chosen))
  );

  override disconnectedCallback(): void {
    this.round += 1;
  }

  get rated(): readonly PortfolioAccount[] {
    return this.given.filter(({ ratings }) => ratings !== null);
  }

  get emptyText(): string {
    if (this.scoring === null) return LABELS.noModel;
    return this.rated.length === 0 ? LABELS.noRatings : '';
  }

  get workingText(): string {
    return this.variants === null ? format(LABELS.working, this.done, this.rated.length) : '';
  }

  get rows(): readonly unknown[] {
    const variants = this.variants ?? [];
    return CRITERIA.flatMap((criterion) => {
      const own = variants.filter((variant) => variant.criterion === criterion);
      if (own.length === 0) return [];
      const name = criterionName(criterion);
      return [{ criterion, name, cells: own.map((variant) => this.cellOf(variant, name)) }];
    });
  }

  get isFirm(): boolean {
    return this.allEdges.length === 0;
  }

  get edgeTitle(): string {
    return format(LABELS.edgeHeading, this.allEdges.length);
  }

  get edges(): readonly unknown[] {
    const names = new Map(this.given.map(({ id, name }) => [id, name]));
    return this.allEdges.slice(0, this.pages * PAGE).map((edge) => ({
      id: edge.id,
      name: names.get(edge.id) ?? edge.id,
      lines: this.linesOf(edge)
    }));
  }

  get hasMore(): boolean {
    return this.allEdges.length > this.pages * PAGE;
  }

  get moreLabel(): string {
    return format(LABELS.showMore, Math.min(PAGE, this.allEdges.length - this.pages * PAGE));
  }

  get evidence(): string {
    return format(LABELS.evidence, this.scoring?.name ?? '', this.rated.length, wholePercent(SENSITIVITY));
  }

  handleVariant(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset['variant'] ?? null;
    this.chosen = key === this.chosen ? null : key;
    this.pages = 1;
  }

  handleMore(): void {
    this.pages += 1;
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('open', { detail: { id } }));
  }

  private get allEdges(): ReturnType<typeof edgesOf> {
    return this.variants === null ? [] : this.edgesFor(this.variants, this.chosen);
  }

  /** One line for each tier that the account would move to, with every weight that does it. */
  private linesOf({ from, moves }: EdgeAccount): readonly string[] {
    const tiers = [...new Set(moves.map(({ to }) => to))];
    return tiers.map((to) => {
      const causes = moves
        .filter((move) => move.to === to)
        .map(({ criterion, factor }) =>
          format(LABELS.cause, criterionName(criterion), factor < 1 ? LABELS.less : LABELS.more)
        );
      return format(LABELS.edgeMove, tierName(from), tierName(to), causes.join(', '));
    });
  }

  private cellOf(variant: Sensitivity, name: string): unknown {
    const count = variant.changed.length;
    const key = keyOf(variant);
    const change = variant.factor < 1 ? LABELS.less : LABELS.more;
    return {
      key,
      count,
      isPressed: key === this.chosen ? 'true' : 'false',
      label: format(LABELS.cell, name, change, count)
    };
  }

  private workOut(): void {
    this.round += 1;
    const { round, scoring } = this;
    this.variants = null;
    this.chosen = null;
    this.pages = 1;
    this.done = 0;
    // Copies: what a parent hands down is read through a layer that would slow every one of the many reads.
    const rated = this.given.flatMap(({ id, ratings }) => (ratings === null ? [] : [{ id, ratings: { ...ratings } }]));
    if (scoring === null || rated.length === 0) return;
    const model = { weights: { ...scoring.weights }, thresholds: scoring.thresholds };
    const progress = (done: number): boolean => {
      if (round !== this.round) return false;
      this.done = done;
      return true;
    };
    void Promise.resolve()
      // Both properties are set by then.
      .then(() => (round === this.round ? computeInPieces(model, rated, progress) : null))
      .then((variants) => {
        if (variants !== null && round === this.round) this.variants = variants;
      });
  }
}
