import { LightningElement, api } from 'lwc';

import type { PointChooseDetail } from 'c/indicatorChart';
import type { ChartModel } from 'c/indicatorCharts';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** An error boundary around the chart: where drawing fails, it says so, and what stands around the chart stays. */
export default class IndicatorChartGuard extends LightningElement {
  /** What the chart shows; another one is tried anew. */
  @api
  get chart(): ChartModel | null {
    return this.given;
  }
  set chart(value: ChartModel | null) {
    this.given = value;
    this.failure = null;
  }

  notice = new Error(LABELS.failed);
  private given: ChartModel | null = null;
  private failure: { readonly error: unknown } | null = null;

  override errorCallback(error: unknown): void {
    this.failure = { error };
  }

  get hasFailed(): boolean {
    return this.failure !== null;
  }

  /** For whoever is to mend it. */
  get cause(): string {
    const error = this.failure?.error;
    return format(LABELS.broken, error instanceof Error ? error.message : String(error));
  }

  handleRetry(): void {
    this.failure = null;
  }

  handlePoint(event: CustomEvent<PointChooseDetail>): void {
    this.dispatchEvent(new CustomEvent<PointChooseDetail>('pointchoose', { detail: event.detail }));
  }
}
