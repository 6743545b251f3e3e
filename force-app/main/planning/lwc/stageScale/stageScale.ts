import { LightningElement, api } from 'lwc';

import type { MapField } from 'c/planRecords';
import { RELATIONSHIP_STAGES } from 'c/planTypes';
import type { RelationshipStage } from 'c/planTypes';
import { stageMeaning, stageName } from 'c/planWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** The two fields that say a stage. */
export type StageField = Extract<MapField, 'RelationshipStage__c' | 'TargetRelationshipStage__c'>;

/** Detail of `stage`: the stage that was chosen. */
export interface StageDetail {
  readonly field: StageField;
  readonly stage: RelationshipStage;
}

interface Step {
  readonly stage: RelationshipStage;
  readonly name: string;
  readonly meaning: string;
  readonly isNow: boolean;
  readonly isAim: boolean;
  readonly nowLabel: string;
  readonly aimLabel: string;
  readonly className: string;
}

/** A presentation component to choose how close account and supplier are and want to be, on a scale of five steps that say what they mean. */
export default class StageScale extends LightningElement {
  /** Where the relationship stands; null while nobody said. */
  @api now: RelationshipStage | null = null;
  /** Where the plan leads; null while nobody said. */
  @api aim: RelationshipStage | null = null;
  @api canEdit = false;

  labels = LABELS;

  /** Puts the keyboard on the chosen step, or else on the first, of one of the two. */
  @api focusStage(field: StageField): void {
    const name = field === 'RelationshipStage__c' ? 'now' : 'aim';
    const inputs = [...(this.template?.querySelectorAll<HTMLInputElement>(`input[data-which="${name}"]`) ?? [])];
    const target = inputs.find((input) => input.checked) ?? inputs[0] ?? null;
    target?.focus();
    (target ?? this.template?.querySelector('.scale') ?? null)?.scrollIntoView({ block: 'center' });
  }

  override renderedCallback(): void {
    // A choice that was refused or taken back leaves the buttons where the user put them unless they are told again.
    this.template?.querySelectorAll('input').forEach((input) => {
      const chosen = input.dataset['which'] === 'now' ? this.now : this.aim;
      input.checked = input.value === chosen;
    });
  }

  get steps(): readonly Step[] {
    return RELATIONSHIP_STAGES.map((stage) => {
      const name = stageName(stage);
      const isNow = stage === this.now;
      const isAim = stage === this.aim;
      return {
        stage,
        name,
        meaning: stageMeaning(stage),
        isNow,
        isAim,
        nowLabel: format(LABELS.nowOf, name),
        aimLabel: format(LABELS.aimOf, name),
        className: ['step', ...(isNow ? ['is-now'] : []), ...(isAim ? ['is-aim'] : [])].join(' ')
      };
    });
  }

  get summary(): string {
    const { now, aim } = this;
    if (now === null && aim === null) return LABELS.none;
    if (aim === null) return format(LABELS.onlyNow, nameOf(now));
    if (now === null) return format(LABELS.onlyAim, nameOf(aim));
    return now === aim ? format(LABELS.same, nameOf(now)) : format(LABELS.from, nameOf(now), nameOf(aim));
  }

  handleChoose(event: Event): void {
    const { value, dataset } = event.target as HTMLInputElement;
    const field = dataset['which'] === 'now' ? 'RelationshipStage__c' : 'TargetRelationshipStage__c';
    const detail: StageDetail = { field, stage: value as RelationshipStage };
    this.dispatchEvent(new CustomEvent<StageDetail>('stage', { detail }));
  }
}

function nameOf(stage: RelationshipStage | null): string {
  return stage === null ? '' : stageName(stage);
}
