/** Picks, statuses and people in the user's words. */
import { ACCESS_LEVELS, INFLUENCE_LEVELS, ROLES, SUPPORT_LEVELS } from 'c/relationshipScore';
import type { RelationshipStatus } from 'c/relationshipScore';
import type { PickOption } from 'c/pickSelect';

import { LABELS } from './labels';

const WORDS: Readonly<Record<string, string>> = {
  'Very low': LABELS.veryLow,
  Low: LABELS.low,
  Medium: LABELS.medium,
  High: LABELS.high,
  'Very high': LABELS.veryHigh,
  Opponent: LABELS.opponent,
  Sceptic: LABELS.sceptic,
  Neutral: LABELS.neutral,
  Supporter: LABELS.supporter,
  Champion: LABELS.champion,
  None: LABELS.accessNone,
  Brief: LABELS.brief,
  Regular: LABELS.regular,
  'In depth': LABELS.inDepth,
  'Decision maker': LABELS.decisionMaker,
  Approver: LABELS.approver,
  Influencer: LABELS.influencer,
  User: LABELS.user,
  Gatekeeper: LABELS.gatekeeper
};

const STATUS_WORDS: Readonly<Record<RelationshipStatus, string>> = {
  'Not assessed': LABELS.notAssessed,
  'At risk': LABELS.atRisk,
  Developing: LABELS.developing,
  Strong: LABELS.strong,
  Trusted: LABELS.trusted
};

/** A pick in the user's language; "Not rated" for null. */
export function pickWord(value: string | null): string {
  return value === null ? LABELS.notRated : (WORDS[value] ?? value);
}

/** A relationship status in the user's language. */
export function statusWord(status: RelationshipStatus): string {
  return STATUS_WORDS[status];
}

const toOptions = (levels: readonly string[]): readonly PickOption[] =>
  levels.map((value) => ({ value, label: pickWord(value) }));

/** The four picks: their field, their name and their values, lowest first. */
export const PICKS = [
  { field: 'influence', apiName: 'Influence__c', label: LABELS.influence, options: toOptions(INFLUENCE_LEVELS) },
  { field: 'support', apiName: 'Support__c', label: LABELS.support, options: toOptions(SUPPORT_LEVELS) },
  { field: 'access', apiName: 'Access__c', label: LABELS.access, options: toOptions(ACCESS_LEVELS) },
  { field: 'role', apiName: 'Role__c', label: LABELS.role, options: toOptions(ROLES) }
] as const;

/** One of the four picks. */
export type PickField = (typeof PICKS)[number]['field'];
