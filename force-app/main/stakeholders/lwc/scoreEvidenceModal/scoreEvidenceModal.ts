import { api } from 'lwc';
import LightningModal from 'lightning/modal';

import { accountScore, isAssessed } from 'c/relationshipScore';
import type { AccountScore } from 'c/relationshipScore';
import { PICKS, pickWord } from 'c/stakeholderLabels';
import type { Stakeholder } from 'c/stakeholderRecords';
import { format, signed, wholePercent } from 'c/textFormat';

import { LABELS } from './labels';

/** A dialog to show how this account's score comes about: formula, every person's inputs, weights, and who does not count. */
export default class ScoreEvidenceModal extends LightningModal<string> {
  /** Everybody of the account. */
  @api people: readonly Stakeholder[] = [];
  @api accountName = '';

  labels = LABELS;
  allShare = percent(1);

  get score(): AccountScore {
    return accountScore(this.people);
  }

  get hasScore(): boolean {
    return this.score.score !== null;
  }

  get scoreText(): string {
    return this.score.score?.toFixed(1) ?? '';
  }

  get sumText(): string {
    const { weightedStrength, assessedWeight } = this.score;
    return format(LABELS.sum, weightedStrength.toFixed(2), assessedWeight, this.scoreText);
  }

  get addUpText(): string {
    return format(LABELS.addUp, this.scoreText, this.totalPoints);
  }

  get totalPoints(): string {
    return signed((this.score.score ?? 50) - 50);
  }

  get confidenceText(): string {
    const { assessedWeight, totalWeight, confidence } = this.score;
    return confidence === null
      ? ''
      : format(LABELS.confidenceFormula, assessedWeight, totalWeight, wholePercent(confidence));
  }

  get rows(): readonly unknown[] {
    const byId = new Map(this.people.map((person) => [person.id, person]));
    return this.score.contributions.flatMap((part) => {
      const person = byId.get(part.id);
      if (person === undefined) return [];
      return [
        {
          id: person.id,
          name: person.name,
          openLabel: format(LABELS.openPerson, person.name),
          influence: pickWord(person.influence),
          support: pickWord(person.support),
          access: pickWord(person.access),
          strength: part.strength.toFixed(2),
          weight: part.weight,
          share: percent(part.share),
          points: signed(part.points)
        }
      ];
    });
  }

  get notCounted(): readonly { readonly id: string; readonly name: string; readonly missing: string }[] {
    return this.people
      .filter((person) => person.isActive && !isAssessed(person))
      .map((person) => {
        const blank = PICKS.filter(({ field }) => field !== 'role' && person[field] === null);
        return {
          id: person.id,
          name: person.name,
          missing: format(LABELS.missing, blank.map(({ label }) => label.toLocaleLowerCase()).join(', '))
        };
      });
  }

  get hasNotCounted(): boolean {
    return this.notCounted.length > 0;
  }

  get notCountedText(): string {
    return format(LABELS.notCountedText, this.notCounted.length);
  }

  handleOpen(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    if (id !== undefined) this.close(id);
  }

  handleClose(): void {
    this.close();
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
