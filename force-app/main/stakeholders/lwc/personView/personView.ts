/** What a card shows of a person, and how a screen reader hears it. */
import lang from '@salesforce/i18n/lang';

import { ACCESS_LEVELS, interviewDue, interviewStatus, isKeyPlayer } from 'c/relationshipScore';
import { relativeDate, shortRelativeDate } from 'c/relativeDates';
import { pickWord } from 'c/stakeholderLabels';
import type { Stakeholder } from 'c/stakeholderRecords';
import { format, initials } from 'c/textFormat';

import { LABELS } from './labels';

/** A person as cards, lists and tables show them. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly photoUrl: string | null;
  /** Title and role, such as "CFO · Approver"; empty while both are blank. */
  readonly subtitle: string;
  /** Filled parts of the access ring, 0–3; null while access is unrated. */
  readonly accessParts: number | null;
  readonly isKeyPlayer: boolean;
  readonly isPlaceholder: boolean;
  /** When they were last interviewed, in few words. */
  readonly clock: string;
  /** The same in full. */
  readonly clockWords: string;
  /** True where the interview is due: never held, overdue or due within 30 days. */
  readonly isDue: boolean;
  /** Style class of the support pick: `tone-0` (Opponent) to `tone-4`, `tone-none`. */
  readonly tone: string;
  /** Everything above in one sentence, for screen readers. */
  readonly description: string;
}

const TONES: Readonly<Record<string, string>> = {
  Opponent: 'tone-0',
  Sceptic: 'tone-1',
  Neutral: 'tone-2',
  Supporter: 'tone-3',
  Champion: 'tone-4'
};

function clockOf(person: Stakeholder, today: string): string {
  const due = interviewDue(person);
  if (person.lastInterview === null || due === null) return LABELS.neverInterviewed;
  return interviewStatus(person, today) === 'Due soon'
    ? format(LABELS.dueSoon, relativeDate(due, today, lang))
    : format(LABELS.spoken, relativeDate(person.lastInterview, today, lang));
}

// On a card the clock's picture says that this is about an interview.
function shortClockOf(person: Stakeholder, today: string): string {
  const due = interviewDue(person);
  if (person.lastInterview === null || due === null) return LABELS.neverInterviewed;
  return interviewStatus(person, today) === 'Due soon'
    ? format(LABELS.shortDue, shortRelativeDate(due, today, lang))
    : shortRelativeDate(person.lastInterview, today, lang);
}

function describe(person: Stakeholder, today: string): string {
  return [
    person.name,
    person.title,
    person.role === null ? null : pickWord(person.role),
    isKeyPlayer(person) ? LABELS.keyPlayer : null,
    format(LABELS.influenceIs, pickWord(person.influence)),
    format(LABELS.supportIs, pickWord(person.support)),
    format(LABELS.accessIs, pickWord(person.access)),
    clockOf(person, today),
    person.contactId === null ? LABELS.placeholder : null
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const known = new WeakMap<Stakeholder, { readonly today: string; readonly view: PersonView }>();

/** The view of a person on a given day (`YYYY-MM-DD`); worked out once for each record read. */
export function personView(person: Stakeholder, today: string): PersonView {
  const before = known.get(person);
  if (before?.today === today) return before.view;
  const view: PersonView = {
    id: person.id,
    name: person.name,
    initials: initials(person.name),
    photoUrl: person.photoUrl,
    subtitle: [person.title, person.role === null ? null : pickWord(person.role)].filter(Boolean).join(' · '),
    accessParts: person.access === null ? null : ACCESS_LEVELS.indexOf(person.access),
    isKeyPlayer: isKeyPlayer(person),
    isPlaceholder: person.contactId === null,
    clock: shortClockOf(person, today),
    clockWords: clockOf(person, today),
    isDue: interviewStatus(person, today) !== 'Current',
    tone: person.support === null ? 'tone-none' : (TONES[person.support] ?? 'tone-none'),
    description: describe(person, today)
  };
  known.set(person, { today, view });
  return view;
}
