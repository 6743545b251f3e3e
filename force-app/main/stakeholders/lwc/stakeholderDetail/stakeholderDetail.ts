import { LightningElement, api, wire } from 'lwc';
import lang from '@salesforce/i18n/lang';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';

import { personView } from 'c/personView';
import type { PersonView } from 'c/personView';
import type { RatingChange } from 'c/ratingHistory';
import { exactDate, exactDateTime, relativeDate, todayIso } from 'c/relativeDates';
import { interviewDue, strength } from 'c/relationshipScore';
import { editPerson, linkPerson, logInterview, markAsLeft } from 'c/stakeholderActions';
import type { Done, Setting } from 'c/stakeholderActions';
import { PICKS, pickWord } from 'c/stakeholderLabels';
import { STAKEHOLDER_DETAIL } from 'c/stakeholderQueries';
import { format } from 'c/textFormat';

import { toDetail } from './detailRecords';
import type { Detail, DetailData, Interview } from './detailRecords';
import { LABELS } from './labels';

const FIELD_LABELS = {
  influence: LABELS.influence,
  support: LABELS.support,
  access: LABELS.access,
  role: LABELS.role
} as const;

/** Container component that shows one stakeholder: own words, relationship, interviews, and every rating change. */
export default class StakeholderDetail extends NavigationMixin(LightningElement) {
  /** The stakeholder's id; set by the record page. */
  @api recordId: string | undefined;

  @wire(graphql, { query: STAKEHOLDER_DETAIL, variables: '$variables' })
  handleAnswer(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) {
      this.detail = toDetail(data as DetailData);
      this.hasAnswer = true;
    }
    this.readError = this.detail === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  labels = LABELS;
  today = todayIso();
  detail: Detail | null = null;
  hasAnswer = false;
  readError: unknown = null;
  private answer: GraphQLResult | null = null;

  get variables(): { readonly stakeholderId: string } | undefined {
    return this.recordId === undefined ? undefined : { stakeholderId: this.recordId };
  }

  get hasNoRecord(): boolean {
    return this.recordId === undefined;
  }

  get isLoading(): boolean {
    return !this.hasAnswer && this.readError === null;
  }

  get isGone(): boolean {
    return this.hasAnswer && this.detail === null;
  }

  get view(): PersonView | null {
    return this.detail === null ? null : personView(this.detail.person, this.today);
  }

  get ratings(): readonly { readonly key: string; readonly label: string; readonly value: string }[] {
    const person = this.detail?.person;
    const value = person === undefined ? null : strength(person);
    return [
      ...PICKS.map(({ field, label }) => ({ key: field, label, value: pickWord(person?.[field] ?? null) })),
      { key: 'strength', label: LABELS.strength, value: value === null ? '–' : value.toFixed(1) }
    ];
  }

  get leftText(): string {
    const { isActive, leftOn } = this.detail?.person ?? { isActive: true, leftOn: null };
    return isActive ? '' : format(LABELS.leftOnText, exactDate(leftOn, lang));
  }

  get isActive(): boolean {
    return this.detail?.person.isActive ?? false;
  }

  get hasNoWords(): boolean {
    return this.detail?.why === null && this.detail.success === null && this.quotes.length === 0;
  }

  get quotes(): readonly { readonly id: string; readonly text: string; readonly when: string }[] {
    return (this.detail?.interviews ?? []).flatMap(({ id, quote, heldOn }) =>
      quote === null ? [] : [{ id, text: quote, when: exactDate(heldOn, lang) }]
    );
  }

  get hasQuotes(): boolean {
    return this.quotes.length > 0;
  }

  get owner(): string {
    return this.detail?.person.ownerName ?? LABELS.noOwner;
  }

  get reportsToName(): string | null {
    return this.detail?.person.reportsToName ?? null;
  }

  get contactName(): string | null {
    return this.detail?.person.contactName ?? null;
  }

  get canLink(): boolean {
    return this.detail?.person.contactId === null && this.isActive;
  }

  get hasReports(): boolean {
    return (this.detail?.reports.length ?? 0) > 0;
  }

  get cadence(): string {
    return format(LABELS.cadence, this.detail?.person.cadenceDays ?? 365);
  }

  get dueText(): string {
    const due = this.detail === null ? null : interviewDue(this.detail.person);
    return due === null ? '' : format(LABELS.due, relativeDate(due, this.today, lang));
  }

  get dueExact(): string {
    return this.detail === null ? '' : exactDate(interviewDue(this.detail.person), lang);
  }

  get interviews(): readonly unknown[] {
    return (this.detail?.interviews ?? []).map((interview: Interview) => ({
      ...interview,
      when: relativeDate(interview.heldOn, this.today, lang),
      exact: exactDate(interview.heldOn, lang),
      quoted: interview.quote === null ? '' : format(LABELS.quoted, interview.quote),
      followUpText: interview.followUps === null ? '' : format(LABELS.followUps, interview.followUps),
      what: this.whatOf(interview),
      score: interview.customerScore === null ? '' : format(LABELS.customerScore, interview.customerScore.toFixed(0))
    }));
  }

  get hasNoInterviews(): boolean {
    return this.interviews.length === 0;
  }

  get changes(): readonly unknown[] {
    return (this.detail?.changes ?? []).map((change) => ({
      id: change.id,
      when: exactDateTime(change.when, lang),
      whenWords: relativeDate(change.when, this.today, lang),
      who: change.who ?? LABELS.somebody,
      movement: change.movement,
      source: change.source,
      lines: this.linesOf(change)
    }));
  }

  get hasNoChanges(): boolean {
    return this.changes.length === 0;
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.answer?.refresh?.();
  }

  handleGo(event: Event): void {
    event.preventDefault();
    const { id, object } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id, objectApiName: object, actionName: 'view' }
    });
  }

  async handleInterview(): Promise<void> {
    await this.run((setting, { person }) => logInterview(setting, person));
  }

  async handleEdit(): Promise<void> {
    await this.run((setting, { person, why, success }) => editPerson(setting, person, { why, success }));
  }

  async handleLink(): Promise<void> {
    await this.run((setting, { person }) => linkPerson(setting, person));
  }

  async handleLeave(): Promise<void> {
    await this.run((setting, { person }) => markAsLeft(setting, person));
  }

  private async run(action: (setting: Setting, detail: Detail) => Promise<Done | null>): Promise<void> {
    if (this.detail === null) return;
    const done = await action({ accountId: this.detail.accountId, people: [] }, this.detail);
    if (done === null) return;
    this.dispatchEvent(new ShowToastEvent({ title: done.message, variant: 'success' }));
    await this.answer?.refresh?.();
  }

  private whatOf({ kind, interviewer }: Interview): string {
    if (interviewer === null) return kind ?? LABELS.somebody;
    return kind === null ? interviewer : format(LABELS.interviewBy, kind, interviewer);
  }

  private linesOf(change: RatingChange): readonly { readonly key: string; readonly text: string }[] {
    const lines = change.changes.map(({ field, from, to }) => ({
      key: field,
      text: format(LABELS.fromTo, FIELD_LABELS[field], pickWord(from), pickWord(to))
    }));
    if (change.strength === change.previousStrength) return lines;
    const shown = (value: number | null): string => (value === null ? LABELS.blank : value.toFixed(1));
    const text = format(LABELS.strengthFromTo, shown(change.previousStrength), shown(change.strength));
    return [...lines, { key: 'strength', text }];
  }
}
