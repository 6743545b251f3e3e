/** The team and what is in its way. Pure. */
import type { PlanDigest } from 'c/planDigest';

import { INK, ROOM, note } from './boxes';
import type { Cell, Slide, TableItem } from './deckTypes';
import { paged, plain } from './paging';
import { tables } from './tables';
import type { DeckSetting } from './words';

/** Who covers which function, and which nobody covers; then what is in the way, oldest first. */
export function teamSlides(digest: PlanDigest, setting: DeckSetting): readonly Slide[] {
  const { deck } = setting;
  const { team, barriers } = digest;
  const notes = [
    `${deck.sponsor}: ${digest.sponsor}.`,
    ...team.map(({ role, name, kind, isMissing }) => `${role}: ${name}${isMissing ? '' : ` (${kind})`}.`),
    ...barriers.map(({ name, owner, age }) => `${name}: ${age}, ${owner}.`)
  ].join('\n');
  const members = memberTables(digest, setting);
  const slides =
    members.length === 0 ? [plain(deck.team, deck.noTeam, notes)] : paged(deck.team, members, notes, setting);
  if (barriers.length === 0) return slides;
  const last = slides.at(-1);
  const end = Math.max(...(last?.items ?? []).map(({ y, h }) => y + h));
  const below = barrierTables(digest, end + 0.75, setting);
  const [table] = below;
  // Beneath the team where there is room for all of them, else on slides of their own.
  if (last !== undefined && table !== undefined && below.length === 1 && table.y + table.h <= ROOM.y + ROOM.h) {
    const heading = { ...note(deck.barriers, end + 0.3, INK.title, 16), name: deck.barriers };
    return [...slides.slice(0, -1), { ...last, items: [...last.items, heading, table] }];
  }
  return [...slides, ...paged(deck.barriers, barrierTables(digest, ROOM.y, setting), notes, setting)];
}

function memberTables({ team }: PlanDigest, { deck }: DeckSetting): readonly TableItem[] {
  if (team.length === 0) return [];
  const rows = team.map(({ role, name, kind, isMissing }): Cell[] => [
    { text: role, isBold: true },
    { text: name, ...(isMissing ? { color: INK.bad, isBold: true } : {}) },
    { text: isMissing ? '' : kind }
  ]);
  const columns = [
    { head: deck.teamFunction, w: 3.2 },
    { head: deck.person, w: 5.6 },
    { head: deck.employment, w: 3.333 }
  ];
  return tables({ name: deck.team, columns, rows, tops: [ROOM.y] });
}

function barrierTables({ barriers }: PlanDigest, top: number, { deck }: DeckSetting): readonly TableItem[] {
  const rows = barriers.map(({ name, owner, age }): Cell[] => [
    { text: name, isBold: true },
    { text: owner },
    { text: age }
  ]);
  const columns = [
    { head: deck.barrier, w: 5.6 },
    { head: deck.clearedBy, w: 2.6 },
    { head: deck.barrierAge, w: 3.933 }
  ];
  return tables({ name: deck.barriers, columns, rows, tops: [top, ROOM.y] });
}
