import type { Conversation, Expected, History, Indicator, Rating } from './model.ts';

/**
 * The readings that an indicator should have by its history: one for each piece of evidence whose day lies in the time of
 * the indicator (both ends included), or one for each person where relationships are counted. By proof; empty while the
 * indicator has no time.
 */
export function expectedReadings(indicator: Indicator, history: History): ReadonlyMap<string, Expected> {
  const counts = (on: string | null): on is string =>
    on !== null &&
    indicator.startOn !== null &&
    indicator.countsUntil !== null &&
    on >= indicator.startOn &&
    on <= indicator.countsUntil;
  const found = readingsOf(indicator, history, counts);
  return new Map(found.map((reading) => [reading.proof, reading]));
}

type Counts = (on: string | null) => on is string;

function readingsOf(indicator: Indicator, history: History, counts: Counts): readonly Expected[] {
  const { account, plan, source } = indicator;
  const conversations = history.conversations.get(account) ?? [];
  switch (source) {
    case 'Key-player interviews':
      return fromConversations(conversations, counts, { 'Key-player interview': 1 });
    case 'Good-times visit ratio':
      return fromConversations(conversations, counts, { 'Good-times visit': 100, 'Problem visit': 0 });
    case 'New opportunities':
      return (history.opportunities.get(plan) ?? []).flatMap(({ id, identifiedOn }) =>
        one(id, identifiedOn, 1, counts)
      );
    case 'Reviews held':
      return (history.reviews.get(plan) ?? []).flatMap(({ id, heldOn }) => one(id, heldOn, 1, counts));
    case 'Team satisfaction':
      return (history.reviews.get(plan) ?? []).flatMap(({ id, heldOn, pulse }) =>
        pulse === null ? [] : one(id, heldOn, pulse, counts)
      );
    case 'Say/do ratio':
      return (history.promises.get(plan) ?? []).flatMap(({ id, isKept, doneOn, dueOn }) =>
        one(id, isKept ? doneOn : dueOn, isKept ? 100 : 0, counts)
      );
    case 'New relationships':
    case 'Relationships improved':
      return byPerson(history.ratings.get(account) ?? [], counts).flatMap((ratings): Expected[] => {
        const proof = source === 'New relationships' ? beginning(ratings) : improvement(ratings);
        const on = proof?.assessedOn;
        return proof && typeof on === 'string'
          ? [{ proof: proof.person, evidence: proof.id, on, value: 1, person: proof.person }]
          : [];
      });
  }
}

function one(evidence: string, on: string | null, value: number, counts: Counts): Expected[] {
  return counts(on) ? [{ proof: evidence, evidence, on, value, person: null }] : [];
}

function fromConversations(
  conversations: readonly Conversation[],
  counts: Counts,
  values: Readonly<Record<string, number>>
): readonly Expected[] {
  return conversations.flatMap(({ id, person, kind, heldOn }) => {
    const value = kind === null ? undefined : values[kind];
    return value === undefined ? [] : one(id, heldOn, value, counts).map((reading) => ({ ...reading, person }));
  });
}

/** The ratings of each person within the time, in the order in which they happened. */
function byPerson(ratings: readonly Rating[], counts: Counts): readonly (readonly Rating[])[] {
  const people = new Map<string, Rating[]>();
  for (const rating of ratings) {
    if (!counts(rating.assessedOn)) continue;
    const own = people.get(rating.person);
    if (own) own.push(rating);
    else people.set(rating.person, [rating]);
  }
  for (const own of people.values())
    own.sort((a, b) => (a.assessedAt ?? 0) - (b.assessedAt ?? 0) || (a.name < b.name ? -1 : 1));
  return [...people.values()];
}

const none = 'None';

/** Did a relationship begin? Access was known as None; what was unrated before is mapping. */
const isBeginning = ({ movement, previousAccess }: Rating): boolean =>
  movement === 'New relationship' && previousAccess === none;

/** The last beginning of the relationship, while there is access. */
function beginning(ratings: readonly Rating[]): Rating | undefined {
  const access = ratings.at(-1)?.access ?? null;
  return access === null || access === none ? undefined : ratings.findLast(isBeginning);
}

/** The rise that brought strength above where it was at the start, or where the relationship began, while it stands there. */
function improvement(ratings: readonly Rating[]): Rating | undefined {
  const begun = ratings.findLastIndex(isBeginning);
  const since = begun < 0 ? ratings : ratings.slice(begun);
  let base: number | null = null;
  let rise: Rating | undefined;
  for (const [index, rating] of since.entries()) {
    const { strength } = rating;
    if (strength === null) continue;
    const isStart = begun >= 0 && index === 0;
    base ??= isStart ? strength : (rating.previousStrength ?? strength);
    if (strength <= base) rise = undefined;
    else if (rating.movement === 'Improved') rise ??= rating;
  }
  const last = since.at(-1)?.strength ?? null;
  return base !== null && last !== null && last > base ? rise : undefined;
}
