import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import type { ActionKind, NextAction } from 'c/nextActions';
import { relativeDate } from 'c/relativeDates';
import { pickWord } from 'c/stakeholderLabels';
import { format, signed, wholePercent } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `act`: what to do, and for whom; no person for `map`. */
export interface ActDetail {
  readonly kind: ActionKind;
  readonly id: string | null;
}

interface Item {
  readonly key: string;
  readonly number: number;
  readonly kind: ActionKind;
  readonly id: string | null;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly buttonLabel: string;
  readonly canAct: boolean;
}

/** A presentation component to list what to do next, each with the button that does it. */
export default class NextActionList extends LightningElement {
  /** The actions, most valuable first. */
  @api actions: readonly NextAction[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** Kinds that the user may do something about; the others are shown without a button. All while undefined. */
  @api allowed: readonly ActionKind[] | undefined;

  private acted: { readonly key: string; readonly index: number } | null = null;

  // What was done leaves the list, and its button with it; the keyboard goes on with what took its place.
  override renderedCallback(): void {
    const { acted } = this;
    if (acted === null) return;
    const buttons = [...(this.template?.querySelectorAll('button') ?? [])];
    if (buttons.some((button) => button.dataset['key'] === acted.key)) return;
    this.acted = null;
    if (document.activeElement === document.body) buttons[Math.min(acted.index, buttons.length - 1)]?.focus();
  }

  get items(): readonly Item[] {
    return this.actions.map((action, index) => {
      const { title, text, button } = this.wordsOf(action);
      return {
        key: `${action.kind}-${action.stakeholder?.id ?? ''}`,
        number: index + 1,
        kind: action.kind,
        id: action.stakeholder?.id ?? null,
        title,
        text,
        button,
        buttonLabel: format(LABELS.actionLabel, button, title),
        canAct: this.allowed?.includes(action.kind) ?? true
      };
    });
  }

  handleAct(event: Event): void {
    const { kind, id, key } = (event.currentTarget as HTMLElement).dataset;
    const index = this.items.findIndex((item) => item.key === key);
    if (key !== undefined) this.acted = { key, index };
    const detail: ActDetail = { kind: kind as ActionKind, id: id ?? null };
    this.dispatchEvent(new CustomEvent<ActDetail>('act', { detail }));
  }

  private wordsOf(action: NextAction): { readonly title: string; readonly text: string; readonly button: string } {
    const person = action.stakeholder;
    const name = person?.name ?? '';
    const share = wholePercent(action.influenceShare);
    switch (action.kind) {
      case 'interview': {
        const last = person?.lastInterview ?? null;
        return {
          title: format(LABELS.interviewTitle, name),
          text:
            last === null
              ? format(LABELS.interviewNever, share)
              : format(LABELS.interviewAgo, relativeDate(last, this.today, lang), share),
          button: LABELS.log
        };
      }
      case 'owner':
        return {
          title: format(LABELS.ownerTitle, name),
          text: format(LABELS.ownerText, share),
          button: LABELS.addOwner
        };
      case 'rate':
        return { title: format(LABELS.rateTitle, name), text: format(LABELS.rateText, share), button: LABELS.rate };
      case 'compare':
        return {
          title: format(LABELS.compareTitle, name),
          text: format(LABELS.compareText, (action.points ?? 0).toFixed(0)),
          button: LABELS.compare
        };
      case 'support':
        return {
          title: format(LABELS.supportTitle, name),
          text: format(
            LABELS.supportText,
            pickWord(person?.support ?? null),
            pickWord(action.target),
            signed(action.points ?? 0)
          ),
          button: LABELS.open
        };
      case 'link':
        return { title: format(LABELS.linkTitle, name), text: format(LABELS.linkText, share), button: LABELS.link };
      case 'map':
        return { title: LABELS.mapTitle, text: LABELS.mapText, button: LABELS.add };
    }
  }
}
