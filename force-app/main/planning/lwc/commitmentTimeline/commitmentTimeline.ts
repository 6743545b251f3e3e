import { LightningElement, api } from 'lwc';

import type { OpenPromiseDetail } from 'c/commitmentCard';
import type { Commitment, Objective } from 'c/planTypes';
import { remembered } from 'c/remembered';

import { directionOf, stopTowards } from './keys';
import { LABELS } from './labels';
import { layTimeline } from './layout';
import type { Timeline } from './layout';
import { across, legendViews, rowViews, stopsOf, tableGroups, tickViews } from './views';
import type { RowView, Stop, TableGroup } from './views';

/** Widest tooltip in pixels, so that it stays inside the drawing. */
const TIP = 240;

/** A presentation component to show promises on a line of time, a row for each objective, or the same as a table. */
export default class CommitmentTimeline extends LightningElement {
  @api commitments: readonly Commitment[] = [];
  @api objectives: readonly Objective[] = [];
  /** First and last day of the plan, `YYYY-MM-DD`. */
  @api start = '';
  @api end = '';
  /** Today, `YYYY-MM-DD`. */
  @api today = '';

  /** Puts the keyboard on a promise; does nothing where it is not shown. */
  @api focusPromise(id: string): void {
    this.elementOf(id)?.focus();
  }

  labels = LABELS;
  legend = legendViews();
  isTable = false;
  activeKey: string | null = null;
  tip: { readonly lines: readonly { key: number; text: string; className: string }[]; readonly style: string } | null =
    null;

  private hasShownToday = false;
  private layOut = remembered(
    (
      start: string,
      end: string,
      today: string,
      objectives: readonly Objective[],
      commitments: readonly Commitment[]
    ): Timeline => layTimeline({ start, end, today, objectives, commitments })
  );
  private stopsFor = remembered(stopsOf);
  private rowsFor = remembered(rowViews);
  private groupsFor = remembered(tableGroups);
  private ticksFor = remembered(tickViews);

  override renderedCallback(): void {
    const scroll = this.template?.querySelector<HTMLElement>('.frame .scroll') ?? null;
    const today = scroll?.querySelector<HTMLElement>('.axis .track') ?? null;
    if (scroll === null || today === null || this.hasShownToday) return;
    this.hasShownToday = true;
    const { todayX, width } = this.timeline;
    // On a narrow screen the line begins where the work is; right-to-left pages scroll by negative numbers.
    const room = scroll.scrollWidth - scroll.clientWidth;
    if (todayX === null || room <= 0) return;
    const wanted = (todayX / width) * today.offsetWidth - (scroll.clientWidth - today.offsetLeft) / 2;
    const isMirrored = getComputedStyle(scroll).direction === 'rtl';
    scroll.scrollLeft = Math.min(room, Math.max(0, wanted)) * (isMirrored ? -1 : 1);
  }

  get isEmpty(): boolean {
    return this.commitments.length === 0 && this.objectives.length === 0;
  }

  get switchLabel(): string {
    return this.isTable ? LABELS.asChart : LABELS.asTable;
  }

  get chartStyle(): string {
    return `--line-width:${this.timeline.width}px`;
  }

  get ticks(): readonly unknown[] {
    return this.ticksFor(this.timeline);
  }

  get rows(): readonly RowView[] {
    return this.rowsFor(this.timeline, this.today, this.stop?.key ?? null);
  }

  get groups(): readonly TableGroup[] {
    return this.groupsFor(this.timeline, this.today);
  }

  get todayStyle(): string {
    const { todayX, width } = this.timeline;
    return todayX === null ? '' : `inset-inline-start:${across(todayX, width)}`;
  }

  get hasNoToday(): boolean {
    return this.timeline.todayX === null;
  }

  // Marks bring themselves into sight; without any the line must be scrolled by itself.
  get scrollTab(): string {
    return this.stops.length === 0 ? '0' : '-1';
  }

  private get timeline(): Timeline {
    return this.layOut(this.start, this.end, this.today, this.objectives, this.commitments);
  }

  private get stops(): readonly Stop[] {
    return this.stopsFor(this.timeline, this.today);
  }

  /** The one mark that Tab reaches: the last one used, else the first. */
  private get stop(): Stop | undefined {
    return this.stops.find(({ key }) => key === this.activeKey) ?? this.stops[0];
  }

  handleSwitch(): void {
    this.isTable = !this.isTable;
    this.tip = null;
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.tip !== null) {
      event.stopPropagation();
      this.tip = null;
      return;
    }
    const direction = directionOf(event.key);
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = stopTowards(this.stops, keyOf(event), direction);
    if (next !== null) this.elementOf(next.key)?.focus();
  }

  handleFocus(event: FocusEvent): void {
    const element = event.currentTarget as HTMLElement;
    this.activeKey = element.dataset['key'] ?? null;
    element.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    this.showTip(element);
  }

  handleEnter(event: Event): void {
    this.showTip(event.currentTarget as HTMLElement);
  }

  handleLeave(event: MouseEvent): void {
    // The pointer may go onto the tooltip to read it.
    const onto = event.relatedTarget;
    if (!(onto instanceof Element && onto.closest('.tip') !== null)) this.tip = null;
  }

  handleHide(): void {
    this.tip = null;
  }

  handleMark(event: Event): void {
    const id = this.stops.find(({ key }) => key === keyOf(event))?.id ?? null;
    if (id === null) this.handleSwitch();
    else this.open(id);
  }

  handleRow(event: Event): void {
    this.open((event.currentTarget as HTMLElement).dataset['id'] ?? '');
  }

  private open(id: string): void {
    this.tip = null;
    this.dispatchEvent(new CustomEvent<OpenPromiseDetail>('open', { detail: { id } }));
  }

  private showTip(element: HTMLElement): void {
    const stop = this.stops.find(({ key }) => key === element.dataset['key']);
    const frame = this.template?.querySelector<HTMLElement>('.frame') ?? null;
    if (stop === undefined || frame === null) return;
    const [mark, around] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
    const middle = mark.left + mark.width / 2 - around.left;
    const left = Math.max(0, Math.min(middle - TIP / 2, around.width - TIP));
    this.tip = {
      lines: stop.lines.map((text, key) => ({ key, text, className: key === 0 ? 'strong' : 'line' })),
      style: `left:${Math.round(left)}px;top:${Math.round(mark.bottom - around.top)}px`
    };
  }

  private elementOf(key: string): HTMLElement | null {
    const elements = this.template?.querySelectorAll<HTMLElement>('[data-key], [data-id]') ?? [];
    return [...elements].find(({ dataset }) => dataset['key'] === key || dataset['id'] === key) ?? null;
  }
}

function keyOf(event: Event): string | null {
  return (event.currentTarget as HTMLElement).dataset['key'] ?? null;
}
