import { LightningElement, api, wire } from 'lwc';
import MEMBER from '@salesforce/schema/KeyAccountTeamMember__c';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

import BarrierEscalateModal from 'c/barrierEscalateModal';
import type { BarrierActDetail } from 'c/barrierList';
import BarrierModal from 'c/barrierModal';
import { NO_PLAN_RIGHTS } from 'c/planRights';
import type { AccountSide, Barrier, ChangedDetail, Named, PlanData, PlanRights } from 'c/planTypes';
import { save } from 'c/recordWrites';
import type { Fields, Write } from 'c/recordWrites';
import { reduceErrors } from 'c/reduceErrors';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { functionName } from 'c/teamFunctions';
import TeamMemberModal from 'c/teamMemberModal';
import type { NewMember } from 'c/teamMemberModal';
import { format } from 'c/textFormat';

import { teamCover } from './functions';
import type { TeamCover } from './functions';
import { LABELS } from './labels';

const NO_SIDE: AccountSide = { team: [], requiredFunctions: [], isTeamDedicated: false, quotes: [], people: [] };
const BARRIER = 'Barrier__c';

/** Sub-container component of a plan's team: who covers what, how the team feels, and what is in its way. Sends `changed`. */
export default class PlanTeam extends LightningElement {
  /** The plan with everything beneath it. */
  @api plan: PlanData | null = null;
  /** The account team and what its tier requires; null while it is not known. */
  @api side: AccountSide | null = null;
  @api rights: PlanRights = NO_PLAN_RIGHTS;

  @wire(getObjectInfo, { objectApiName: MEMBER })
  handleObjectInfo({ data }: { data?: ObjectInfoRepresentation | undefined }): void {
    if (data !== undefined) this.mayStaff = data.createable && data.updateable;
  }

  labels = LABELS;
  today = todayIso();
  mayStaff = false;
  refusal: unknown = null;

  private coverOf = remembered(teamCover);

  override connectedCallback(): void {
    this.today = todayIso();
  }

  get cover(): TeamCover {
    return this.coverOf(this.side ?? NO_SIDE);
  }

  get isLoading(): boolean {
    return !this.side;
  }

  get canStaff(): boolean {
    return this.mayStaff && !this.isLoading && this.plan !== null && this.plan.plan.status !== 'Closed';
  }

  get coverText(): string {
    const { required, covered } = this.cover;
    return required === 0 ? LABELS.noRequired : format(LABELS.covered, covered, required);
  }

  get dedicatedText(): string {
    if (this.side?.isTeamDedicated !== true) return '';
    const { dedicatedMissing } = this.cover;
    return dedicatedMissing === 0 ? LABELS.dedicatedKept : format(LABELS.dedicatedMissing, dedicatedMissing);
  }

  get dedicatedClass(): string {
    return this.cover.dedicatedMissing === 0 ? 'quiet' : 'lacking';
  }

  get sponsorText(): string {
    const sponsor = this.plan?.plan.sponsor ?? null;
    return sponsor === null ? LABELS.noSponsor : format(LABELS.sponsor, sponsor.name);
  }

  get functions(): readonly unknown[] {
    return this.cover.functions.map(({ teamFunction, isRequired, members }) => {
      const name = teamFunction === null ? LABELS.noFunction : functionName(teamFunction);
      return {
        key: teamFunction ?? '',
        name,
        isRequired,
        isMissing: members.length === 0,
        className: members.length === 0 ? 'function missing' : 'function',
        addLabel: format(LABELS.addFor, name),
        members: members.map((member) => {
          const who = member.user?.name ?? LABELS.somebody;
          return {
            id: member.id,
            who,
            how: member.isDedicated ? LABELS.isDedicated : LABELS.isPulledIn,
            endLabel: format(LABELS.endFor, who, name)
          };
        })
      };
    });
  }

  get hasFunctions(): boolean {
    return this.functions.length > 0;
  }

  get isEmpty(): boolean {
    return !this.isLoading && !this.hasFunctions;
  }

  get barriers(): readonly Barrier[] {
    return this.plan?.barriers ?? [];
  }

  async handleAdd(event: Event): Promise<void> {
    const { plan, side } = this;
    if (plan === null || !side) return;
    const { account, id } = plan.plan;
    const teamFunction = (event.currentTarget as HTMLElement).dataset['function'] ?? null;
    const done: string[] = [];
    await TeamMemberModal.open({
      size: 'small',
      label: LABELS.add,
      teamFunction,
      isDedicated: side.isTeamDedicated,
      save: async ({ userId, name, teamFunction: chosen, isDedicated }: NewMember) => {
        const fields = {
          Account__c: account.id,
          User__c: userId,
          Function__c: chosen,
          IsDedicated__c: isDedicated
        };
        await save([{ kind: 'create', object: 'KeyAccountTeamMember__c', fields }]);
        done.push(format(LABELS.added, name, functionName(chosen)));
      }
    });
    this.tell(done, [id, account.id]);
  }

  async handleEnd(event: Event): Promise<void> {
    const { plan } = this;
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const member = this.side?.team.find((each) => each.id === id);
    if (plan === null || member === undefined) return;
    const message = format(LABELS.ended, member.user?.name ?? LABELS.somebody, functionName(member.teamFunction));
    const fields = { IsActive__c: false };
    await this.write({ kind: 'update', object: 'KeyAccountTeamMember__c', id: member.id, fields }, message, [
      plan.plan.id,
      plan.plan.account.id
    ]);
  }

  async handleBarrier(event: CustomEvent<BarrierActDetail>): Promise<void> {
    const { action, id } = event.detail;
    if (action === 'add') {
      await this.openBarrier(null);
      return;
    }
    const barrier = this.barriers.find((each) => each.id === id);
    if (barrier === undefined) return;
    if (action === 'edit') await this.openBarrier(barrier);
    else if (action === 'escalate') await this.escalate(barrier);
    else {
      const isClearing = action === 'clear';
      const message = format(isClearing ? LABELS.barrierCleared : LABELS.barrierReopened, barrier.name);
      const fields = { ClearedOn__c: isClearing ? this.today : null };
      await this.write({ kind: 'update', object: BARRIER, id: barrier.id, fields }, message, [
        barrier.id,
        this.plan?.plan.id ?? ''
      ]);
    }
  }

  handleChanged(event: CustomEvent<ChangedDetail>): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent<ChangedDetail>('changed', { detail: event.detail }));
  }

  private async openBarrier(barrier: Barrier | null): Promise<void> {
    const planId = this.plan?.plan.id ?? '';
    const done: string[] = [];
    await BarrierModal.open({
      size: 'small',
      label: LABELS.barrierTitle,
      barrier,
      today: this.today,
      save: async (fields: Fields) => {
        await save([
          barrier === null
            ? { kind: 'create', object: BARRIER, fields: { AccountPlan__c: planId, ...fields } }
            : { kind: 'update', object: BARRIER, id: barrier.id, fields }
        ]);
        const { Name: typed } = fields;
        const name = typeof typed === 'string' ? typed : (barrier?.name ?? '');
        done.push(format(barrier === null ? LABELS.barrierAdded : LABELS.barrierChanged, name));
      }
    });
    this.tell(done, [barrier?.id ?? '', planId]);
  }

  /** Whoever is asked for help: the account's executive sponsor, or else the plan's owner, as the flow decides. */
  private get helper(): Named | null {
    return this.plan?.plan.sponsor ?? this.plan?.plan.owner ?? null;
  }

  private async escalate(barrier: Barrier): Promise<void> {
    const { helper } = this;
    const done: string[] = [];
    await BarrierEscalateModal.open({
      size: 'small',
      label: LABELS.escalateTitle,
      barrier,
      helper,
      isSponsor: (this.plan?.plan.sponsor ?? null) !== null,
      save: async () => {
        await save([{ kind: 'update', object: BARRIER, id: barrier.id, fields: { EscalatedOn__c: this.today } }]);
        done.push(format(LABELS.barrierEscalated, helper?.name ?? LABELS.somebody));
      }
    });
    this.tell(done, [barrier.id, this.plan?.plan.id ?? '']);
  }

  private async write(write: Write, message: string, recordIds: readonly string[]): Promise<void> {
    this.refusal = null;
    try {
      await save([write]);
      this.tell([message], recordIds);
    } catch (error) {
      this.refusal = error;
      const text = reduceErrors(error).messages.join(' ');
      this.dispatchEvent(new ShowToastEvent({ title: LABELS.refused, message: text, variant: 'error' }));
    }
    await this.keepKeyboard();
  }

  private tell([message]: readonly string[], recordIds: readonly string[]): void {
    if (message === undefined) return;
    const detail: ChangedDetail = { message, recordIds: recordIds.filter((id) => id !== '') };
    this.dispatchEvent(new CustomEvent<ChangedDetail>('changed', { detail }));
  }

  // What was done often takes away the button that did it; the keyboard then stays with the team.
  private async keepKeyboard(): Promise<void> {
    await Promise.resolve();
    if (document.activeElement === document.body) this.template?.querySelector('h2')?.focus();
  }
}
