import { api } from 'lwc';
import LightningModal from 'lightning/modal';

import { personView } from 'c/personView';
import type { PersonView } from 'c/personView';
import { todayIso } from 'c/relativeDates';
import type { Stakeholder } from 'c/stakeholderRecords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A dialog to list people, closing with the id of the one that was chosen. */
export default class PersonListModal extends LightningModal<string> {
  /** The people, in the order shown. */
  @api people: readonly Stakeholder[] = [];

  labels = LABELS;

  get cards(): readonly { readonly person: PersonView; readonly label: string }[] {
    const today = todayIso();
    return this.people.map((person) => {
      const view = personView(person, today);
      return { person: view, label: `${format(LABELS.open, view.name)}. ${view.description}` };
    });
  }

  get isEmpty(): boolean {
    return this.people.length === 0;
  }

  handleChoose(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    if (id !== undefined) this.close(id);
  }

  handleClose(): void {
    this.close();
  }
}
