import { LightningElement, api } from 'lwc';

import type { PersonView } from 'c/personView';

/**
 * A presentation component to show one person: face or initials, ring for access, star for key player, role, and a
 * clock for the last interview. It is decoration; whoever holds it says `person.description` to screen readers.
 */
export default class StakeholderCard extends LightningElement {
  @api person: PersonView | undefined;
  /** `card` for up to three lines, `line` for one. */
  @api density: 'card' | 'line' = 'card';

  hasBrokenPhoto = false;

  get cardClass(): string {
    return `card ${this.density} ${this.person?.tone ?? ''}`;
  }

  get showsPhoto(): boolean {
    return !this.hasBrokenPhoto && (this.person?.photoUrl ?? null) !== null;
  }

  get isCard(): boolean {
    return this.density === 'card';
  }

  get clockClass(): string {
    return this.person?.isDue ? 'clock due' : 'clock';
  }

  get arcs(): readonly { readonly key: number; readonly path: string; readonly className: string }[] {
    const parts = this.person?.accessParts ?? 0;
    return ARCS.map((path, key) => ({ key, path, className: key < parts ? 'arc on' : 'arc' }));
  }

  handlePhotoError(): void {
    this.hasBrokenPhoto = true;
  }
}

// Three thirds of a circle of radius 18 around (20, 20), clockwise from the top, with gaps between them.
const ARCS = [0, 1, 2].map((third) => {
  const point = (degrees: number): string => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(20 + 18 * Math.cos(angle)).toFixed(2)} ${(20 + 18 * Math.sin(angle)).toFixed(2)}`;
  };
  return `M ${point(third * 120 + 7)} A 18 18 0 0 1 ${point(third * 120 + 113)}`;
});
