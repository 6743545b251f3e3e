/** What is said beside a part of the strategy map about somebody else's writing. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Conflict, Notice } from 'c/planAutosave';
import type { Named } from 'c/planTypes';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

const MINUTE = 60_000;

/** How long ago a moment was: just now, minutes, hours, days. */
export function ago(moment: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(moment)) / MINUTE);
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  if (!(minutes >= 1)) return LABELS.justNow;
  if (minutes < 60) return words.format(-minutes, 'minute');
  if (minutes < 24 * 60) return words.format(-Math.floor(minutes / 60), 'hour');
  return words.format(-Math.floor(minutes / (24 * 60)), 'day');
}

/** Who changed a part, and when; "you" where it was the user in another window. */
export function noticeText(notice: Notice, userId: string, now: number): string {
  const when = ago(notice.on, now);
  const isMe = notice.who?.id === userId;
  if (notice.mine !== undefined) {
    return isMe ? format(LABELS.overwrittenByMe, when) : format(LABELS.overwritten, nameOf(notice.who), when);
  }
  return isMe ? format(LABELS.changedByMe, when) : format(LABELS.changed, nameOf(notice.who), when);
}

/** What happened while the user was writing. */
export function conflictText(conflict: Conflict, now: number): string {
  return format(LABELS.conflict, nameOf(conflict.who), ago(conflict.on, now));
}

/** The name of whoever wrote. */
export function nameOf(who: Named | null): string {
  return who === null || who.name === '' ? LABELS.somebody : who.name;
}
