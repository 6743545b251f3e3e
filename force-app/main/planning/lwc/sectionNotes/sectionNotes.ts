import { LightningElement, api } from 'lwc';

import type { Conflict, Notice } from 'c/planAutosave';
import type { MapField } from 'c/planRecords';
import { RELATIONSHIP_STAGES } from 'c/planTypes';
import { stageName } from 'c/planWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { conflictText, nameOf, noticeText } from './notes';

/** Detail of `settle`: which of two texts stays. */
export interface SettleDetail {
  readonly field: MapField;
  readonly choice: 'mine' | 'theirs' | 'both';
}

/** Detail of `notice`: what the user wants with word of somebody else's change. */
export interface NoticeDetail {
  readonly field: MapField;
  readonly key: number;
  readonly choice: 'dismiss' | 'dispute';
}

interface ShownNotice {
  readonly key: number;
  readonly text: string;
  readonly canBringBack: boolean;
}

/** A presentation component to say beside a part of the strategy map why it is not saved, and what others did to it. */
export default class SectionNotes extends LightningElement {
  /** The part, by its field. */
  @api field: MapField = 'AccountVision__c';
  /** What the user wrote there. */
  @api mine: string | null = null;
  @api isPlaceholder = false;
  /** Why the server does not take it; empty for a refusal without words. */
  @api refusal: string | undefined;
  /** Somebody else's value for the same part. */
  @api conflict: Conflict | undefined;
  /** What others did to this part. */
  @api notices: readonly Notice[] = [];
  @api canEdit = false;
  /** Who is at the screen. */
  @api userId = '';

  labels = LABELS;

  get isRefused(): boolean {
    return this.refusal !== undefined;
  }

  get refusalText(): string {
    const { refusal } = this;
    return refusal === undefined || refusal === '' ? LABELS.notSavedPlain : format(LABELS.notSaved, refusal);
  }

  get conflictText(): string {
    return this.conflict === undefined ? '' : conflictText(this.conflict, Date.now());
  }

  get theirsLabel(): string {
    return format(LABELS.theirs, nameOf(this.conflict?.who ?? null));
  }

  get theirsText(): string {
    return shown(this.conflict?.theirs ?? null);
  }

  get mineText(): string {
    return shown(this.mine);
  }

  // Two texts can stand below each other; two stages cannot.
  get canKeepBoth(): boolean {
    return this.field !== 'RelationshipStage__c' && this.field !== 'TargetRelationshipStage__c';
  }

  get shownNotices(): readonly ShownNotice[] {
    return this.notices.map((notice) => ({
      key: notice.key,
      text: noticeText(notice, this.userId, Date.now()),
      canBringBack: notice.mine !== undefined && this.canEdit
    }));
  }

  handleSettle(event: Event): void {
    const { choice } = (event.currentTarget as HTMLElement).dataset;
    const detail: SettleDetail = { field: this.field, choice: choice as SettleDetail['choice'] };
    this.dispatchEvent(new CustomEvent<SettleDetail>('settle', { detail }));
  }

  handleNotice(event: Event): void {
    const { choice, key } = (event.currentTarget as HTMLElement).dataset;
    const detail: NoticeDetail = {
      field: this.field,
      key: Number(key),
      choice: choice as NoticeDetail['choice']
    };
    this.dispatchEvent(new CustomEvent<NoticeDetail>('notice', { detail }));
  }
}

function shown(value: string | null): string {
  if (value === null || value === '') return LABELS.blank;
  const stage = RELATIONSHIP_STAGES.find((each) => each === value);
  return stage === undefined ? value : stageName(stage);
}
