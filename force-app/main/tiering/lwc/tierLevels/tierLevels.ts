import { LightningElement, api } from 'lwc';

import { format } from 'c/textFormat';
import { LEVEL_FIELDS } from 'c/tierModelRecords';
import type { LevelField, TierModel } from 'c/tierModelRecords';
import { CRITERIA } from 'c/tierScore';
import type { Criterion } from 'c/tierScore';
import { criterionName } from 'c/tierWords';

import { LABELS } from './labels';

/** Detail of `level`: a text of a criterion that changed. */
export interface LevelDetail {
  readonly criterion: Criterion;
  readonly field: LevelField;
  readonly text: string;
}

/** A presentation component to say what is asked of each criterion and what each of the five ratings means. */
export default class TierLevels extends LightningElement {
  /** The criteria with what was changed. */
  @api criteria: TierModel['criteria'] | null = null;
  /** False for those who may only read. */
  @api canEdit = false;

  labels = LABELS;

  get rows(): readonly unknown[] {
    const { criteria } = this;
    if (criteria === null) return [];
    return CRITERIA.map((criterion) => {
      const { texts } = criteria[criterion];
      const levels = LEVEL_FIELDS.slice(1);
      const described = levels.filter((field) => texts[field] !== null).length;
      return {
        criterion,
        name: criterionName(criterion),
        state: format(LABELS.described, described, levels.length),
        question: texts.Question__c ?? '',
        questionText: texts.Question__c ?? LABELS.noQuestion,
        levels: levels.map((field, index) => ({
          field,
          key: `${criterion} ${field}`,
          label: format(LABELS.level, index + 1),
          text: texts[field] ?? '',
          shown: texts[field] ?? LABELS.notDescribed
        }))
      };
    });
  }

  handleText(event: Event): void {
    const input = event.currentTarget as HTMLElement & { readonly value: string };
    const { criterion, field } = input.dataset;
    const detail = { criterion: criterion as Criterion, field: field as LevelField, text: input.value };
    this.dispatchEvent(new CustomEvent<LevelDetail>('level', { detail }));
  }
}
