import lang from '@salesforce/i18n/lang';

import AccountMapElement from 'c/accountMapElement';
import { takeRequests } from 'c/accountRequests';
import type { AccountRequest } from 'c/accountRequests';
import { nextActions } from 'c/nextActions';
import type { ActionKind, NextAction } from 'c/nextActions';
import type { ActDetail } from 'c/nextActionList';
import { monthName } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { accountScore, confirmedShare, interviewStatus, isAssessed, isKeyPlayer } from 'c/relationshipScore';
import type { AccountScore, Contribution } from 'c/relationshipScore';
import ScoreEvidenceModal from 'c/scoreEvidenceModal';
import { pastScores, recentChange, withToday } from 'c/scoreTrend';
import type { TrendPoint } from 'c/scoreTrend';
import { addPeople, choosePerson, editPerson, linkPerson, logInterview } from 'c/stakeholderActions';
import { statusWord } from 'c/stakeholderLabels';
import type { Assessment, Stakeholder } from 'c/stakeholderRecords';
import { reveal } from 'c/stakeholderStore';
import { format, signed, wholePercent } from 'c/textFormat';

import { LABELS } from './labels';

const NOBODY: readonly Stakeholder[] = [];
const NO_HISTORY: readonly Assessment[] = [];

/** People named on each side of the score; the evidence has everybody. */
export const NAMED = 3;

interface Gap {
  readonly key: string;
  readonly text: string;
  readonly label: string;
  readonly people: readonly Stakeholder[];
}

/** Container component that shows an account's relationship score, what makes it, what is missing, and what to do next. */
export default class RelationshipScorePanel extends AccountMapElement {
  labels = LABELS;

  private stopRequests: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopRequests = takeRequests((accountId, request) => this.takeRequest(accountId, request));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopRequests?.();
  }

  // A held card changes the score many times a second: what does not depend on it is not worked out again.
  private scoreOf = remembered((people: readonly Stakeholder[]) => accountScore(people));
  private activeOf = remembered(stillThere);
  private pastOf = remembered(pastScores);
  private actionsOf = remembered((people: readonly Stakeholder[], today: string) => nextActions(people, today));
  private confirmedOf = remembered(confirmedShare);

  /** The people who count, as last saved or moved; not where a held card would be. */
  get current(): readonly Stakeholder[] {
    return this.activeOf(this.people ?? NOBODY);
  }

  get score(): AccountScore {
    return this.scoreOf(this.previewed ?? NOBODY);
  }

  get isEmpty(): boolean {
    return this.people !== null && this.current.length === 0;
  }

  get hasPeople(): boolean {
    return this.current.length > 0;
  }

  get hasScore(): boolean {
    return this.score.score !== null;
  }

  get whole(): string {
    return this.score.score === null ? '' : String(Math.floor(this.score.score));
  }

  get tenth(): string {
    return this.score.score === null ? '' : `.${this.score.score.toFixed(1).split('.')[1] ?? '0'}`;
  }

  get status(): string {
    return statusWord(this.score.status);
  }

  get scoreClass(): string {
    return `figure status-${this.score.status.toLowerCase().replace(' ', '-')}`;
  }

  get scoreLabel(): string {
    return format(LABELS.scoreLabel, this.score.score?.toFixed(1) ?? '', this.status);
  }

  get trend(): readonly TrendPoint[] {
    const { stakeholders = NOBODY, assessments = NO_HISTORY } = this.server ?? {};
    return withToday(this.pastOf(stakeholders, assessments, this.today), this.score.score, this.today);
  }

  get trendValues(): readonly number[] {
    return this.trend.map(({ score }) => score);
  }

  get trendLabel(): string {
    const points = this.trend.map(({ date, score }) =>
      format(LABELS.trendPoint, score.toFixed(1), monthName(date, this.today, lang))
    );
    return format(LABELS.trendLabel, points.join(', '));
  }

  get change(): string {
    const change = recentChange(this.trend);
    if (change === null) return '';
    const arrow = change.by > 0 ? '▲' : change.by < 0 ? '▼' : '＝';
    const amount = `${arrow} ${Math.abs(change.by).toFixed(1)}`;
    return format(LABELS.since, amount, monthName(change.since, this.today, lang));
  }

  get changeLabel(): string {
    const change = recentChange(this.trend);
    if (change === null) return '';
    const word = change.by > 0 ? LABELS.up : change.by < 0 ? LABELS.down : LABELS.same;
    const amount = change.by === 0 ? word : `${word} ${Math.abs(change.by).toFixed(1)}`;
    return format(LABELS.since, amount, monthName(change.since, this.today, lang));
  }

  get percent(): number {
    return wholePercent(this.score.confidence ?? 0);
  }

  get percentText(): string {
    return format(LABELS.percent, this.percent);
  }

  get barStyle(): string {
    return `width: ${this.percent}%`;
  }

  get assessedText(): string {
    const { activeCount, assessedCount } = this.score;
    return activeCount === assessedCount
      ? LABELS.allAssessed
      : format(LABELS.notAssessedSome, activeCount - assessedCount, activeCount);
  }

  get confirmedText(): string {
    const share = this.confirmedOf(this.current, this.today);
    return share === null ? '' : format(LABELS.confirmed, wholePercent(share));
  }

  get keyPlayers(): readonly Stakeholder[] {
    return this.current.filter(isKeyPlayer);
  }

  get keyPlayersText(): string {
    const count = this.keyPlayers.length;
    return count === 1 ? LABELS.oneKeyPlayer : format(LABELS.keyPlayers, count);
  }

  get raises(): readonly unknown[] {
    return this.partViews(this.score.contributions.filter((part) => part.points > 0).slice(0, NAMED));
  }

  get lowers(): readonly unknown[] {
    return this.partViews(
      this.score.contributions
        .filter((part) => part.points < 0)
        .reverse()
        .slice(0, NAMED)
    );
  }

  get hasRaises(): boolean {
    return this.raises.length > 0;
  }

  get hasLowers(): boolean {
    return this.lowers.length > 0;
  }

  get gaps(): readonly Gap[] {
    const { current, today } = this;
    const gap = (key: string, text: string, people: readonly Stakeholder[]): Gap[] => {
      const words = format(text, people.length);
      return people.length === 0 ? [] : [{ key, text: words, label: format(LABELS.showPeople, words), people }];
    };
    const stale = (person: Stakeholder): boolean => ['Never', 'Overdue'].includes(interviewStatus(person, today));
    return [
      ...gap(
        'ratings',
        LABELS.missingRatings,
        current.filter((person) => !isAssessed(person))
      ),
      ...gap('interviews', LABELS.missingInterviews, this.keyPlayers.filter(stale)),
      ...gap(
        'owners',
        LABELS.missingOwners,
        this.keyPlayers.filter((person) => person.ownerId === null)
      ),
      ...gap(
        'contacts',
        LABELS.missingContacts,
        current.filter((person) => person.contactId === null)
      )
    ];
  }

  get isComplete(): boolean {
    return this.gaps.length === 0;
  }

  get actions(): readonly NextAction[] {
    return this.actionsOf(this.people ?? NOBODY, this.today);
  }

  get allowedActions(): readonly ActionKind[] {
    const { canAdd, canEdit, canLog } = this.rights;
    return [
      'compare',
      'support',
      ...(canAdd ? (['map'] as const) : []),
      ...(canEdit ? (['owner', 'rate', 'link'] as const) : []),
      ...(canLog ? (['interview'] as const) : [])
    ];
  }

  get hasActions(): boolean {
    return this.actions.length > 0;
  }

  private partViews(parts: readonly Contribution[]): readonly unknown[] {
    const largest = Math.max(1, ...this.score.contributions.map((part) => Math.abs(part.points)));
    return parts.map((part) => {
      const name = this.find(part.id)?.name ?? '';
      const points = signed(part.points);
      return {
        id: part.id,
        name,
        points,
        label: format(LABELS.pointsLabel, name, points),
        style: `width: ${Math.round((Math.abs(part.points) / largest) * 100)}%`
      };
    });
  }

  async handleEvidence(): Promise<void> {
    const id = await ScoreEvidenceModal.open({
      size: 'large',
      label: LABELS.calculation,
      people: this.people ?? [],
      accountName: this.server?.accountName ?? ''
    });
    this.show(id);
  }

  async handleKeyPlayers(): Promise<void> {
    this.show(await choosePerson(this.keyPlayersText, this.keyPlayers));
  }

  async handleGap(event: Event): Promise<void> {
    const { gap } = (event.currentTarget as HTMLElement).dataset;
    const found = this.gaps.find(({ key }) => key === gap);
    if (found !== undefined) this.show(await choosePerson(found.text, found.people));
  }

  async handleAct(event: CustomEvent<ActDetail>): Promise<void> {
    const { kind, id } = event.detail;
    const person = this.find(id);
    if (kind === 'map') this.tell(await addPeople(this.setting));
    if (person === undefined) return;
    if (kind === 'interview') this.tell(await logInterview(this.setting, person));
    if (kind === 'owner' || kind === 'rate') this.tell(await editPerson(this.setting, person));
    if (kind === 'link') this.tell(await linkPerson(this.setting, person));
    if (kind === 'compare') this.openRecord(person.id);
    if (kind === 'support') this.show(person.id);
  }

  // What other parts of the page offer but only people's own components can do.
  private takeRequest(accountId: string, request: AccountRequest): boolean {
    if (accountId !== this.accountId || this.people === null) return false;
    const { canAdd, canLog } = this.rights;
    if (request === 'addPeople') {
      if (canAdd) void addPeople(this.setting).then((done) => this.tell(done));
      return canAdd;
    }
    if (request !== 'logInterview' || !canLog) return false;
    void this.logLongestDue();
    return true;
  }

  // Whoever asks may have heard of the first key player before this component has.
  private async logLongestDue(): Promise<void> {
    if (this.keyPlayers.length === 0) await this.readAgain();
    const due = longestWithoutInterview(this.keyPlayers);
    if (due !== null) this.tell(await logInterview(this.setting, due));
    else if (this.rights.canAdd) this.tell(await addPeople(this.setting));
  }

  // Where there is no map on the page, a person is shown on their own page.
  private show(id: string | undefined): void {
    if (id !== undefined && !reveal(this.accountId ?? '', id)) this.openRecord(id);
  }
}

function stillThere(people: readonly Stakeholder[]): readonly Stakeholder[] {
  return people.filter((person) => person.isActive);
}

function longestWithoutInterview(people: readonly Stakeholder[]): Stakeholder | null {
  const [first = null] = [...people].sort((a, b) => (a.lastInterview ?? '').localeCompare(b.lastInterview ?? ''));
  return first;
}
