import type { Read } from '../../metadata/support/org.ts';

/** One reading as it ought to be: what proves it, its day and its value. */
export interface Expected {
  readonly evidence: string;
  readonly on: string;
  readonly value: number;
}

/** An indicator with the time in which evidence counts. */
export interface Watch {
  readonly id: string;
  readonly source: string;
  readonly planId: string;
  readonly accountId: string;
  readonly from: string;
  readonly until: string;
}

/** Everything that happened, as its own records say; what is deleted is not in it. */
export interface History {
  /** The account of each person. */
  readonly people: ReadonlyMap<string, string>;
  readonly interviews: readonly Read[];
  readonly assessments: readonly Read[];
  readonly opportunities: readonly Read[];
  readonly reviews: readonly Read[];
  readonly promises: readonly Read[];
  /** Answers to the pulse of each review, in their order, as they were given. */
  readonly answers: ReadonlyMap<string, readonly number[]>;
  /** What each indicator of the map was told on which day. */
  readonly maps: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly today: string;
}

type Definition = (watch: Watch, history: History) => readonly Expected[];

/** Rounds half up, exactly: `part` of `whole`, in units of which one makes `units`. */
export function share(part: number, whole: number, units: number): number {
  return Math.floor((2 * part * units + whole) / (2 * whole));
}

/** A text or a day of a record; blank is the empty text. */
export const text = (record: Read, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};
const number = (record: Read, field: string): number | null => {
  const value = record[field];
  return typeof value === 'number' ? value : null;
};
const within = ({ from, until }: Watch, day: string): boolean => day >= from && day <= until;

/** Records of the account or plan, as readings; what gives no value does not count. */
function counted(
  watch: Watch,
  records: readonly Read[],
  read: (record: Read) => { readonly on: string; readonly value: number | null }
): readonly Expected[] {
  return records.flatMap((record) => {
    const { on, value } = read(record);
    return value !== null && on !== '' && within(watch, on) ? [{ evidence: text(record, 'Id'), on, value }] : [];
  });
}

const ofAccount = (records: readonly Read[], { accountId }: Watch, { people }: History): readonly Read[] =>
  records.filter((record) => people.get(text(record, 'Stakeholder__c')) === accountId);
const ofPlan = (records: readonly Read[], { planId }: Watch): readonly Read[] =>
  records.filter((record) => record['AccountPlan__c'] === planId);

/** The history of each person in the time of the indicator, from first to last. */
function lives(watch: Watch, history: History): readonly (readonly Read[])[] {
  const people = new Map<string, Read[]>();
  for (const assessment of ofAccount(history.assessments, watch, history)) {
    if (!within(watch, text(assessment, 'AssessedOn__c').slice(0, 10))) continue;
    const person = text(assessment, 'Stakeholder__c');
    people.set(person, [...(people.get(person) ?? []), assessment]);
  }
  const moment = (record: Read): string => `${text(record, 'AssessedOn__c')} ${text(record, 'Name')}`;
  return [...people.values()].map((life) => life.sort((a, b) => (moment(a) < moment(b) ? -1 : 1)));
}

/** A relationship begins where access was known to be None; what was unrated before is mapping. */
const isBeginning = (record: Read): boolean =>
  record['Movement__c'] === 'New relationship' && record['PreviousAccess__c'] === 'None';

const dated = (record: Read): Expected => ({
  evidence: text(record, 'Id'),
  on: text(record, 'AssessedOn__c').slice(0, 10),
  value: 1
});

/** The last beginning of everybody who is reachable at the end. */
const newRelationships: Definition = (watch, history) =>
  lives(watch, history).flatMap((life) => {
    const access = text(life.at(-1) ?? {}, 'Access__c');
    const beginning = life.findLast(isBeginning);
    return beginning === undefined || access === '' || access === 'None' ? [] : [dated(beginning)];
  });

/**
 * The rise of everybody who stands higher at the end than at the start. The start is the beginning of the relationship,
 * or the first strength that is known, or what was before it. The rise is the first one since strength was last not
 * above the start; only known strengths are compared.
 */
const relationshipsImproved: Definition = (watch, history) =>
  lives(watch, history).flatMap((life) => {
    const began = life.findLastIndex(isBeginning);
    const since = life.slice(began + 1);
    const strength = (record: Read | undefined): number | null => number(record ?? {}, 'Strength__c');
    const first = since.find((record) => strength(record) !== null);
    const start = strength(life[began]) ?? number(first ?? {}, 'PreviousStrength__c') ?? strength(first);
    const end = strength(since.at(-1));
    if (start === null || end === null || end <= start) return [];
    const fall = since.findLastIndex((record) => (strength(record) ?? Infinity) <= start);
    const rise = since.slice(fall + 1).find((record) => record['Movement__c'] === 'Improved');
    return rise === undefined ? [] : [dated(rise)];
  });

/** What each automatic indicator counts, in terms of the records alone. */
export const definitions: Readonly<Record<string, Definition>> = {
  /** Opportunities that hang on the plan, on the day on which the plan brought them to light. */
  'New opportunities': (watch, { opportunities }) =>
    counted(watch, ofPlan(opportunities, watch), (record) => ({
      on: text(record, 'IdentifiedThroughPlanOn__c'),
      value: 1
    })),
  'New relationships': newRelationships,
  'Relationships improved': relationshipsImproved,
  /** Key-player interviews with people of the account. */
  'Key-player interviews': (watch, history) =>
    counted(watch, ofAccount(history.interviews, watch, history), (record) => ({
      on: text(record, 'HeldOn__c'),
      value: record['Kind__c'] === 'Key-player interview' ? 1 : null
    })),
  /** Reviews of the plan that were held. */
  'Reviews held': (watch, { reviews }) =>
    counted(watch, ofPlan(reviews, watch), (record) => ({
      on: text(record, 'HeldOn__c'),
      value: record['Status__c'] === 'Held' ? 1 : null
    })),
  /** 100 for a promise that was kept, on the day on which it was; 0 for one that was late or is overdue, on its due date. */
  'Say/do ratio': (watch, { promises, today }) =>
    counted(watch, ofPlan(promises, watch), (record) => {
      const [due, done] = [text(record, 'DueOn__c'), text(record, 'DoneOn__c')];
      if (record['Status__c'] === 'Done') return done <= due ? { on: done, value: 100 } : { on: due, value: 0 };
      return { on: due, value: record['Status__c'] === 'Open' && due < today ? 0 : null };
    }),
  /** 100 for a visit in good times, 0 for one because of a problem. */
  'Good-times visit ratio': (watch, history) =>
    counted(watch, ofAccount(history.interviews, watch, history), (record) => ({
      on: text(record, 'HeldOn__c'),
      value: record['Kind__c'] === 'Good-times visit' ? 100 : record['Kind__c'] === 'Problem visit' ? 0 : null
    })),
  /** The average answer before a review that was held; answers are shown by threes. */
  'Team satisfaction': (watch, { reviews, answers }) =>
    counted(watch, ofPlan(reviews, watch), (record) => {
      const given = answers.get(text(record, 'Id')) ?? [];
      const shown = given.slice(0, given.length - (given.length % 3));
      const total = shown.reduce((sum, each) => sum + each, 0);
      const isRead = record['Status__c'] === 'Held' && shown.length > 0;
      return { on: text(record, 'HeldOn__c'), value: isRead ? share(total, shown.length, 10) / 10 : null };
    }),
  /** What the map said at the end of each day on which it changed, and a month after that. */
  'Map confidence': (watch, { maps }) =>
    [...(maps.get(watch.id) ?? [])].map(([on, value]) => ({ evidence: watch.accountId, on, value }))
};

/** The current value that follows from the readings: their sum on the baseline, their average, or the latest of them. */
export function currentValue(source: string, baseline: number, readings: readonly Expected[]): number | null {
  const sum = readings.reduce((total, { value }) => total + value, 0);
  if (source === 'Say/do ratio' || source === 'Good-times visit ratio')
    return readings.length === 0 ? null : share(sum, readings.length, 100) / 100;
  if (source !== 'Team satisfaction' && source !== 'Map confidence') return baseline + sum;
  const last = readings.map(({ on }) => on).reduce((latest, on) => (on > latest ? on : latest), '');
  return readings.length === 0 ? null : Math.max(...readings.filter(({ on }) => on === last).map(({ value }) => value));
}
