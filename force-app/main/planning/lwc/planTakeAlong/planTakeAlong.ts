import { LightningElement, api, wire } from 'lwc';
import pptxgenjs from '@salesforce/resourceUrl/pptxgenjs';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { loadScript } from 'lightning/platformResourceLoader';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';

import { planDeck, writeDeck } from 'c/planDeck';
import type { DeckPerson, PptxConstructor } from 'c/planDeck';
import { digestPlan } from 'c/planDigest';
import { planPage, reviewPage } from 'c/planDocument';
import type { AgendaLine, RatedCriterion, ReviewTask } from 'c/planDocument';
import type { AccountSide, PlanData, Review } from 'c/planTypes';
import { reduceErrors } from 'c/reduceErrors';
import { todayIso } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { addressOf, fileName, openTab, printWithin, saveBytes, saveDocument } from './opening';
import type { Opening } from './opening';
import { MAP_PEOPLE, toDeckPeople } from './people';
import { wording } from './wording';

type Action = 'print-review' | 'show-review' | 'print-plan' | 'show-plan' | 'slides';

/** A document that waits for the user to open it. */
interface Waiting {
  readonly html: string;
  readonly name: string;
  readonly url: string | null;
  readonly how: Opening;
}

interface Asked {
  readonly resolve: (people: readonly DeckPerson[] | null) => void;
  readonly reject: (error: unknown) => void;
}

const PLAN_ACTIONS: readonly (readonly [action: Action, label: string])[] = [
  ['print-plan', LABELS.printPlan],
  ['show-plan', LABELS.showPlan],
  ['slides', LABELS.slides]
];
const REVIEW_ACTIONS: readonly (readonly [action: Action, label: string])[] = [
  ['print-review', LABELS.printReview],
  ['show-review', LABELS.showReview]
];
const NOBODY: AccountSide = { team: [], requiredFunctions: [], isTeamDedicated: false, quotes: [], people: [] };

/** A menu to take a plan along: to print it or the summary of a review, to open it as a page, and to save it as slides. */
export default class PlanTakeAlong extends LightningElement {
  /** The plan with everything beneath it; null while it is being read. */
  @api plan: PlanData | null = null;
  /** What of its account it draws on; null while it is being read. */
  @api side: AccountSide | null = null;
  /** The review whose summary is offered as well. */
  @api review: Review | null = null;
  /** The criteria of the rubric as the review rated them. */
  @api ratings: readonly RatedCriterion[] = [];
  /** The agenda of the review in words, what matters most first. */
  @api agenda: readonly AgendaLine[] = [];
  /** What was noted in the review. */
  @api notes: string | null = null;
  /** Tasks that the review gave to somebody; its commitments are among those of the plan. */
  @api tasks: readonly ReviewTask[] = [];

  // Asked only while slides are being made: a page that is looked at reads nobody.
  @wire(graphql, { query: MAP_PEOPLE, variables: '$peopleOf' })
  handlePeople({ data, errors }: GraphQLResult): void {
    if (this.asked === null) return;
    if (data !== undefined && data !== null) this.asked.resolve(toDeckPeople(data));
    else if (errors !== undefined && errors.length > 0) {
      // Slides without the map say so; whoever may not see it is told nothing new by an error.
      if (reduceErrors(errors).kind === 'permission') this.asked.resolve(null);
      else this.asked.reject(errors);
    }
  }

  labels = LABELS;
  peopleOf: { readonly accountId: string } | undefined;
  busyText = '';
  error: unknown = null;
  waiting: Waiting | null = null;

  private asked: Asked | null = null;
  private failed: Action | null = null;
  private addresses: string[] = [];

  override disconnectedCallback(): void {
    for (const address of this.addresses) URL.revokeObjectURL(address);
    this.addresses = [];
  }

  get items(): readonly { readonly value: string; readonly label: string }[] {
    const all = this.review === null ? PLAN_ACTIONS : [...REVIEW_ACTIONS, ...PLAN_ACTIONS];
    return all.map(([value, label]) => ({ value, label }));
  }

  get isDisabled(): boolean {
    return this.plan === null || this.busyText !== '';
  }

  get waitingText(): string {
    return this.waiting?.how === 'blocked' ? LABELS.blocked : LABELS.refused;
  }

  get waitingUrl(): string | null {
    return this.waiting?.url ?? null;
  }

  get hasPanel(): boolean {
    return this.waiting !== null || this.error !== null;
  }

  handleSelect(event: CustomEvent<{ readonly value: string }>): void {
    void this.run(event.detail.value as Action);
  }

  handleRetry(): void {
    if (this.failed !== null) void this.run(this.failed);
  }

  handleDownload(): void {
    if (this.waiting === null) return;
    this.addresses.push(saveDocument(this.waiting.html, this.waiting.name));
  }

  handleClose(): void {
    this.waiting = null;
    this.error = null;
    this.focusMenu();
  }

  private async run(action: Action): Promise<void> {
    const { plan } = this;
    if (plan === null) return;
    [this.waiting, this.error, this.failed] = [null, null, null];
    try {
      if (action === 'slides') await this.saveSlides(plan);
      else this.takeDocument(action, plan);
    } catch (error) {
      [this.error, this.failed] = [error, action];
    } finally {
      this.busyText = '';
    }
  }

  private takeDocument(action: Exclude<Action, 'slides'>, plan: PlanData): void {
    const html = this.documentOf(action, plan);
    if (action === 'print-plan' || action === 'print-review') {
      const { stage } = this.refs as { stage: Element };
      printWithin(stage, html);
      this.focusMenu();
      return;
    }
    const url = addressOf(html);
    if (url !== null) this.addresses.push(url);
    const how = openTab(url);
    if (how !== 'opened') this.waiting = { html, name: fileName(this.nameOf(plan), 'html'), url, how };
  }

  private documentOf(action: Action, plan: PlanData): string {
    const setting = wording(todayIso());
    const { review } = this;
    if (review === null || action === 'print-plan' || action === 'show-plan')
      return planPage(digestPlan(plan, this.side ?? NOBODY, setting), setting);
    const { ratings, agenda, notes, tasks } = this;
    return reviewPage({ review, ratings, agenda, notes, tasks }, plan, setting);
  }

  private async saveSlides(plan: PlanData): Promise<void> {
    this.busyText = LABELS.busySlides;
    const [people] = await Promise.all([this.readPeople(plan.plan.account.id), loadScript(this, pptxgenjs)]);
    const { PptxGenJS } = window as unknown as { readonly PptxGenJS?: PptxConstructor };
    if (PptxGenJS === undefined) throw new Error(LABELS.noLibrary);
    const setting = wording(todayIso());
    const deck = planDeck(plan, digestPlan(plan, this.side ?? NOBODY, setting), people, setting);
    const name = fileName(this.nameOf(plan), 'pptx');
    this.addresses.push(saveBytes(await writeDeck(PptxGenJS, deck), name));
    this.dispatchEvent(new ShowToastEvent({ title: format(LABELS.slidesDone, name), variant: 'success' }));
  }

  private async readPeople(accountId: string): Promise<readonly DeckPerson[] | null> {
    try {
      return await new Promise<readonly DeckPerson[] | null>((resolve, reject) => {
        this.asked = { resolve, reject };
        this.peopleOf = { accountId };
      });
    } finally {
      this.asked = null;
      this.peopleOf = undefined;
    }
  }

  private nameOf({ plan }: PlanData): readonly string[] {
    return [plan.account.name, plan.name];
  }

  private focusMenu(): void {
    const { menu } = this.refs as { menu: HTMLElement };
    menu.focus();
  }
}
