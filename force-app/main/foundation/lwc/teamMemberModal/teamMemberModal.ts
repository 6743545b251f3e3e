import { api } from 'lwc';

import type { PickDetail, PickOption } from 'c/pickSelect';
import SaveDialog from 'c/saveDialog';
import { functionChoices } from 'c/teamFunctions';
import type { ChooseDetail, FoundItem } from 'c/userPicker';

import { LABELS } from './labels';

/** A new member of the account team. */
export interface NewMember {
  readonly userId: string;
  readonly name: string;
  readonly teamFunction: string;
  readonly isDedicated: boolean;
}

/** A dialog to add a colleague to the account team for one function. */
export default class TeamMemberModal extends SaveDialog {
  /** The function that is missing; null lets the user choose. */
  @api
  get teamFunction(): string | null {
    return this.pickedFunction;
  }
  set teamFunction(value: string | null) {
    this.pickedFunction = value;
  }
  /** Whether the team is promised to be dedicated. */
  @api
  get isDedicated(): boolean {
    return this.comesFirst;
  }
  set isDedicated(value: boolean) {
    this.comesFirst = value;
  }
  /** Saves the member; rejects with the reason when refused. */
  @api save: (member: NewMember) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  functions: readonly PickOption[] = functionChoices();
  chosen: FoundItem | null = null;
  problem = '';
  pickedFunction: string | null = null;
  comesFirst = false;

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  handleChoose(event: CustomEvent<ChooseDetail>): void {
    this.chosen = event.detail.item;
    this.problem = '';
  }

  handleFunction(event: CustomEvent<PickDetail>): void {
    this.pickedFunction = event.detail.value;
    this.problem = '';
  }

  handleDedicated(event: CustomEvent<{ checked: boolean }>): void {
    this.comesFirst = event.detail.checked;
  }

  async handleSave(): Promise<void> {
    const { chosen, pickedFunction: teamFunction, comesFirst: isDedicated } = this;
    this.problem = chosen === null || teamFunction === null ? LABELS.missing : '';
    if (chosen === null || teamFunction === null) return;
    await this.attempt(() => this.save({ userId: chosen.id, name: chosen.name, teamFunction, isDedicated }));
  }
}
