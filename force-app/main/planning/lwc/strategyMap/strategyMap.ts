import { LightningElement, api } from 'lwc';

import type { Editing, Notice } from 'c/planAutosave';
import { valueOf } from 'c/planAutosave';
import { isMeasurable } from 'c/planCompleteness';
import type { Completeness, SectionName } from 'c/planCompleteness';
import { pace } from 'c/planPace';
import type { MapField } from 'c/planRecords';
import { RELATIONSHIP_STAGES } from 'c/planTypes';
import type { Objective, RelationshipStage, TextSection } from 'c/planTypes';
import { FIELD_OF, partName } from 'c/planWords';
import type { StageField } from 'c/stageScale';
import type StageScale from 'c/stageScale';
import type StrategySection from 'c/strategySection';
import { format } from 'c/textFormat';
import { measured, numberText, paceName } from 'c/workWords';

import { GROUPS } from './groups';
import { LABELS } from './labels';

interface Part {
  readonly field: MapField;
  readonly value: string | null;
  readonly conflict: Editing['conflicts'][MapField];
  readonly refusal: string | undefined;
  readonly notices: readonly Notice[];
  readonly canUndo: boolean;
}

interface Group {
  readonly key: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

interface ObjectiveLine {
  readonly id: string;
  readonly name: string;
  readonly way: string;
  readonly now: string;
  readonly pace: string;
}

/** A presentation component to fill a plan's strategy map on one page, and to show what is missing. */
export default class StrategyMap extends LightningElement {
  /** What is typed, saved and disputed. */
  @api editing: Editing | null = null;
  @api objectives: readonly Objective[] = [];
  @api completeness: Completeness | null = null;
  @api canEdit = false;
  /** True where it is known what people said. */
  @api canQuote = false;
  /** Who is at the screen. */
  @api userId = '';
  /** Today (`YYYY-MM-DD`). */
  @api today = '';

  labels = LABELS;

  /** Puts the keyboard into a part, at a place in its text where one is given. */
  @api focusField(field: MapField, at?: number): void {
    if (isStage(field)) {
      this.template?.querySelector<HTMLElement & StageScale>('c-stage-scale')?.focusStage(field);
      return;
    }
    const section = this.template?.querySelector<HTMLElement & StrategySection>(`[data-section="${field}"]`) ?? null;
    section?.focusText(at);
  }

  get groups(): readonly Group[] {
    return GROUPS.map(({ key, title, fields }) => ({ key, title, parts: fields.map((field) => this.partOf(field)) }));
  }

  get stages(): readonly Part[] {
    return (['RelationshipStage__c', 'TargetRelationshipStage__c'] as const).map((field) => this.partOf(field));
  }

  get now(): RelationshipStage | null {
    return this.stageOf('RelationshipStage__c');
  }

  get aim(): RelationshipStage | null {
    return this.stageOf('TargetRelationshipStage__c');
  }

  get filled(): string {
    return this.completeness === null ? '' : format(LABELS.filled, this.completeness.filled, this.completeness.total);
  }

  get missing(): readonly { readonly part: SectionName; readonly name: string; readonly title: string }[] {
    return (this.completeness?.missing ?? []).map((part) => {
      const name = partName(part);
      return { part, name, title: format(LABELS.goTo, name) };
    });
  }

  get hasMissing(): boolean {
    return this.missing.length > 0;
  }

  get lines(): readonly ObjectiveLine[] {
    return this.objectives
      .filter(({ status }) => status !== 'Dropped')
      .map((objective) => {
        const { id, name, measure, unit, baseline, target, current } = objective;
        const isKnown = baseline !== null && target !== null;
        const way = isKnown
          ? format(LABELS.way, measure ?? '', numberText(baseline), measured(target, unit))
          : (measure ?? '');
        const now = current === null ? '' : format(LABELS.now, measured(current, unit));
        return { id, name, way, now, pace: paceName(pace(objective, this.today)) };
      });
  }

  get objectivesHint(): string {
    if (this.lines.length === 0) return LABELS.noObjectives;
    return this.objectives.some(isMeasurable) ? '' : LABELS.unmeasured;
  }

  handleGoTo(event: Event): void {
    const { part } = (event.currentTarget as HTMLElement).dataset;
    const field = FIELD_OF[part as SectionName];
    if (field === null) this.handleWork();
    else this.focusField(field);
  }

  handleWork(): void {
    this.dispatchEvent(new CustomEvent('work'));
  }

  // Events of the parts go on to whoever keeps the map.
  handlePart(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  private partOf(field: MapField): Part {
    const { editing } = this;
    if (editing === null) {
      return { field, value: null, conflict: undefined, refusal: undefined, notices: [], canUndo: false };
    }
    const refusal = editing.refusals[field];
    return {
      field,
      value: valueOf(editing, field),
      conflict: editing.conflicts[field],
      refusal,
      notices: editing.notices.filter((notice) => notice.field === field),
      canUndo: refusal !== undefined || editing.undo.some((step) => step.field === field)
    };
  }

  private stageOf(field: StageField): RelationshipStage | null {
    const value = this.editing === null ? null : valueOf(this.editing, field);
    return RELATIONSHIP_STAGES.find((stage) => stage === value) ?? null;
  }
}

function isStage(field: MapField): field is StageField {
  const written: readonly TextSection[] = GROUPS.flatMap(({ fields }) => fields);
  return !written.some((each) => each === field);
}
