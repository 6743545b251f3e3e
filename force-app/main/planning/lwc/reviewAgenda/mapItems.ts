/** People who moved, came or went between two reviews, and interviews that are due. */
import type { AgendaInput, AgendaItem, AgendaPerson, Assessment, MapFacts, Picks } from './agendaTypes';
import type { Period } from './period';
import { weigh, weighSmall } from './ranking';

/** Influence from lowest to highest; the weight of a pick is its position plus one. */
const INFLUENCES = ['Very low', 'Low', 'Medium', 'High', 'Very high'];
/** Weight from which a person can be a key player (High). */
const KEY_PLAYER_WEIGHT = 4;
/** Days before the due date from which an interview is due soon. */
const SOON_DAYS = 30;

type MapItem = Extract<AgendaItem, { readonly kind: 'map' }>;
type MapChange = MapItem['change'];

/** 1 to 5; what is not rated weighs as little as possible, since nobody knows that it is more. */
function weightOf(influence: string | null): number {
  return influence === null ? 1 : Math.max(1, INFLUENCES.indexOf(influence) + 1);
}

/** Stakeholder__c.IsKeyPlayer__c, but also of people who left. */
function isKeyPlayer({ influence, role }: Pick<AgendaPerson, 'influence' | 'role'>): boolean {
  return weightOf(influence) >= KEY_PLAYER_WEIGHT && role !== 'User' && role !== 'Gatekeeper';
}

function isSame(a: Picks, b: Picks): boolean {
  return (
    a.influence === b.influence &&
    a.support === b.support &&
    a.access === b.access &&
    a.role === b.role &&
    a.strength === b.strength
  );
}

/** One item for each person about whom something changed, from the first change to the last. */
export function mapItems({ people, assessments }: AgendaInput, period: Period): readonly AgendaItem[] {
  const changes = new Map<string, Assessment[]>();
  for (const each of new Map(assessments.map((one) => [one.id, one])).values()) {
    if (!period.has(period.dayOf(each.assessedOn))) continue;
    changes.set(each.personId, [...(changes.get(each.personId) ?? []), each]);
  }
  for (const moves of changes.values()) moves.sort(inTime);
  const known = new Map(people.map((person) => [person.id, person]));
  const ids = new Set([...known.keys(), ...changes.keys()]);
  return [...ids].flatMap((id) => personItem(id, known.get(id), changes.get(id) ?? [], period) ?? []);
}

function inTime(a: Assessment, b: Assessment): number {
  return Date.parse(a.assessedOn) - Date.parse(b.assessedOn) || (a.id < b.id ? -1 : 1);
}

function personItem(
  id: string,
  person: AgendaPerson | undefined,
  moves: readonly Assessment[],
  period: Period
): MapItem | null {
  const [first, last] = [moves[0], moves[moves.length - 1]];
  const picks = first === undefined || last === undefined ? null : { from: first.before, to: last.after };
  const rated = { influence: person?.influence ?? picks?.to.influence ?? null, role: person?.role ?? null };
  const [from, to] = [picks?.from.strength ?? null, picks?.to.strength ?? null];
  const points = from === null || to === null ? null : Math.round((to - from) * 100) / 100;
  const isKey = isKeyPlayer(rated);
  const size = weightOf(rated.influence) * Math.abs(points ?? 0);
  const item = (change: MapChange, weight: number, on: string | null): MapItem => ({
    key: `${change}:${id}`,
    kind: 'map',
    change,
    weight,
    recordId: id,
    on,
    facts: {
      person: { id, name: person?.name ?? '', title: person?.title ?? null },
      isKeyPlayer: isKey,
      picks,
      points,
      moves: moves.length,
      leftOn: person?.leftOn ?? null
    } satisfies MapFacts
  });
  if (person?.isActive === false && period.has(person.leftOn))
    return item('left', isKey ? weigh('keyPlayerLeft', weightOf(rated.influence)) : weighSmall('left'), person.leftOn);
  if (person !== undefined && period.has(person.addedOn))
    return item('added', weighSmall(isKey ? 'addedKeyPlayer' : 'added'), person.addedOn);
  if (picks === null || last === undefined) return null;
  const on = period.dayOf(last.assessedOn);
  if (isSame(picks.from, picks.to)) return item('back', weighSmall('back'), on);
  if (from === null && to !== null) return item('assessed', weighSmall('assessed'), on);
  if (from !== null && to === null) return item('unassessed', weighSmall('unassessed'), on);
  if (points === null || points === 0) return item('rated', weighSmall('rated'), on);
  return points < 0 ? item('down', weigh('down', size), on) : item('up', weigh('up', size), on);
}

/** Interviews that are due, or will be within 30 days. */
export function interviewItems({ people }: AgendaInput, { today, daysSince }: Period): readonly AgendaItem[] {
  return people.flatMap((person): readonly AgendaItem[] => {
    const { id, name, title, isActive, interviewDueOn: dueOn, addedOn } = person;
    const daysOverdue = dueOn === null ? null : daysSince(dueOn);
    if (!isActive || addedOn > today || (daysOverdue !== null && daysOverdue < -SOON_DAYS)) return [];
    const isKey = isKeyPlayer(person);
    const change = daysOverdue === null || daysOverdue > 0 ? 'interview' : 'interviewSoon';
    // What never happened is as late as can be.
    const size = daysOverdue ?? Infinity;
    return [
      {
        key: `${change}:${id}`,
        kind: 'interview',
        change,
        weight:
          change === 'interviewSoon'
            ? weighSmall('interviewSoon')
            : weigh(isKey ? 'interviewOfKeyPlayer' : 'interview', size),
        recordId: id,
        on: dueOn,
        facts: { person: { id, name, title }, isKeyPlayer: isKey, dueOn, daysOverdue }
      }
    ];
  });
}
