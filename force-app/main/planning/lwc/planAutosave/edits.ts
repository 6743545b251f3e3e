/** What was typed into a strategy map, what is on its way, and what others wrote meanwhile; every function answers the next state. Pure. */
import { MAP_FIELDS } from 'c/planRecords';
import type { MapField, MapState, MapValues } from 'c/planRecords';
import type { Named } from 'c/planTypes';

type PerField<Value> = Readonly<Partial<Record<MapField, Value>>>;

/** Two texts for one field: mine, which is not saved, and somebody else's, which is. */
export interface Conflict {
  readonly theirs: string | null;
  readonly who: Named | null;
  readonly on: string;
}

/** Somebody else changed a field. */
export interface Notice {
  readonly key: number;
  readonly field: MapField;
  readonly who: Named | null;
  readonly on: string;
  /** What I had saved before; undefined where I had saved nothing in this visit. */
  readonly mine: string | null | undefined;
}

/** One change of a field that can be taken back. */
export interface Step {
  readonly field: MapField;
  readonly before: string | null;
  readonly after: string | null;
  readonly session: number;
}

/** All that is known while a strategy map is being filled. */
export interface Editing {
  /** What the server has, as far as it is known. */
  readonly server: MapState;
  /** Typed and not sent. */
  readonly edits: PerField<string | null>;
  /** Sent and not answered. */
  readonly saving: PerField<string | null>;
  /** What I saved last in this visit, while nobody else changed it. */
  readonly saved: PerField<string | null>;
  readonly conflicts: PerField<Conflict>;
  /** Why the server does not take what was typed. */
  readonly refusals: PerField<string>;
  readonly notices: readonly Notice[];
  /** Notices so far, which gives each its key. */
  readonly noticeCount: number;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  /** Fields whose edit takes a step back or forward, which is no new step. */
  readonly quiet: readonly MapField[];
  /** Typing without leaving the field is one step, however often it was saved. */
  readonly session: { readonly field: MapField | null; readonly count: number };
}

/** Steps that can be taken back at most. */
export const MOST_STEPS = 100;

/** Nothing typed yet. */
export function begun(server: MapState): Editing {
  return {
    server: plain(server),
    edits: {},
    saving: {},
    saved: {},
    conflicts: {},
    refusals: {},
    notices: [],
    noticeCount: 0,
    undo: [],
    redo: [],
    quiet: [],
    session: { field: null, count: 0 }
  };
}

/** What a field shows: what was typed last, whoever has it. */
export function valueOf({ edits, saving, server }: Editing, field: MapField): string | null {
  const typed = edits[field];
  if (typed !== undefined) return typed;
  const sent = saving[field];
  return sent === undefined ? server.values[field] : sent;
}

/** What all fields show. */
export function valuesOf(state: Editing): MapValues {
  return Object.fromEntries(MAP_FIELDS.map((field) => [field, valueOf(state, field)])) as Record<
    MapField,
    string | null
  >;
}

/** Somebody typed: the text of the field as a whole; an empty one is blank. */
export function typed(state: Editing, field: MapField, text: string | null): Editing {
  const value = text === '' ? null : text;
  const session = state.session.field === field ? state.session : { field, count: state.session.count + 1 };
  return edit({ ...state, session, quiet: without(state.quiet, field) }, field, value);
}

/** Somebody left a field: what is typed there next is a step of its own. */
export function left(state: Editing): Editing {
  return { ...state, session: { field: null, count: state.session.count + 1 } };
}

/** The fields to send: typed, not in conflict, and not refused as they are. */
export function toSave({ edits, conflicts, refusals }: Editing): PerField<string | null> {
  return pick(edits, (field) => conflicts[field] === undefined && refusals[field] === undefined);
}

/** True while something typed is not on the server, for whatever reason. */
export function isDirty({ edits, saving }: Editing): boolean {
  return !isEmpty(edits) || !isEmpty(saving);
}

/** What is to be saved is on its way. */
export function sent(state: Editing): Editing {
  const saving = toSave(state);
  return { ...state, saving, edits: pick(state.edits, (field) => saving[field] === undefined) };
}

/** The server took what was sent. */
export function accepted(state: Editing, modifiedOn: string): Editing {
  const { saving, server, quiet, session } = state;
  let { undo, redo } = state;
  for (const field of fieldsOf(saving)) {
    if (quiet.includes(field)) continue;
    const step = { field, before: server.values[field], after: saving[field] ?? null, session: session.count };
    const last = undo[undo.length - 1];
    const isOneStep = last?.field === field && last.session === step.session && session.field === field;
    undo = isOneStep ? [...undo.slice(0, -1), { ...step, before: last.before }] : [...undo, step].slice(-MOST_STEPS);
    redo = [];
  }
  return {
    ...state,
    server: { ...server, values: { ...server.values, ...saving }, modifiedOn },
    saving: {},
    saved: { ...state.saved, ...saving },
    quiet: quiet.filter((field) => saving[field] === undefined),
    undo,
    redo
  };
}

/** The server did not take what was sent: it is typed and unsaved again, unless something newer was typed. */
export function failed(state: Editing): Editing {
  return { ...state, saving: {}, edits: { ...state.saving, ...state.edits } };
}

/** The server refuses these fields as they are; they wait until they are changed or tried again. */
export function refused(state: Editing, reasons: PerField<string>): Editing {
  return { ...state, refusals: { ...state.refusals, ...pick(reasons, (field) => state.edits[field] !== undefined) } };
}

/** What was refused is to be tried again. */
export function unrefused(state: Editing): Editing {
  return { ...state, refusals: {} };
}

/**
 * The server was read. What others changed is taken over where nothing was typed; where something was, both are kept
 * as a conflict. Nothing may be on its way meanwhile.
 */
export function heard(state: Editing, answer: MapState): Editing {
  const incoming = plain(answer);
  const who = incoming.modifiedBy;
  const on = incoming.modifiedOn;
  let next: Editing = { ...state, server: { ...incoming, values: state.server.values } };
  for (const field of MAP_FIELDS) {
    const theirs = incoming.values[field];
    if (isSame(state.server.values[field], theirs)) continue;
    next = withServer(next, field, theirs);
    const mine = state.edits[field];
    if (mine === undefined) {
      // What was saved and written over stays until somebody has seen it, however often they write.
      const kept = next.notices.filter((each) => each.field !== field || each.mine !== undefined);
      const key = next.noticeCount + 1;
      next = { ...next, noticeCount: key, notices: [...kept, { key, field, who, on, mine: state.saved[field] }] };
    } else if (isSame(mine, theirs)) {
      next = { ...next, edits: drop(next.edits, field), conflicts: drop(next.conflicts, field) };
    } else next = { ...next, conflicts: { ...next.conflicts, [field]: { theirs, who, on } } };
    // Taking back would write over what somebody else wrote.
    next = {
      ...next,
      saved: drop(next.saved, field),
      undo: withoutField(next.undo, field),
      redo: withoutField(next.redo, field)
    };
  }
  return next;
}

/** Settles a conflict; what is given up can be taken back. */
export function settled(state: Editing, field: MapField, choice: 'mine' | 'theirs' | 'both'): Editing {
  const conflict = state.conflicts[field];
  const mine = state.edits[field];
  if (conflict === undefined || mine === undefined) return state;
  const open = { ...left(state), conflicts: drop(state.conflicts, field), refusals: drop(state.refusals, field) };
  if (choice === 'mine') return open;
  const { theirs } = conflict;
  if (choice === 'both') return edit(open, field, [theirs, mine].filter((text) => text !== null).join('\n\n'));
  const step = { field, before: mine, after: theirs, session: open.session.count };
  return { ...open, edits: drop(open.edits, field), undo: [...open.undo, step].slice(-MOST_STEPS) };
}

/** Gives back what I had saved before somebody else wrote over it: both texts are there to choose from. */
export function disputed(state: Editing, key: number): Editing {
  const notice = state.notices.find((each) => each.key === key);
  if (notice?.mine === undefined || valueIsPending(state, notice.field)) return state;
  const { field, who, on, mine } = notice;
  const conflict = { theirs: state.server.values[field], who, on };
  return {
    ...edit(left(dismissed(state, key)), field, mine),
    conflicts: { ...state.conflicts, [field]: conflict }
  };
}

/** A notice was read. */
export function dismissed(state: Editing, key: number): Editing {
  return { ...state, notices: state.notices.filter((each) => each.key !== key) };
}

/** Takes back the last step, or the last one of a field: an edit that is still to be saved. */
export function undone(state: Editing, field?: MapField): Editing {
  const refusedText = field === undefined || state.conflicts[field] !== undefined ? undefined : state.edits[field];
  if (field !== undefined && refusedText !== undefined && state.refusals[field] !== undefined) {
    const step = { field, before: state.server.values[field], after: refusedText, session: state.session.count };
    return { ...edit(left(state), field, step.before), redo: [...state.redo, step] };
  }
  const step = lastOf(state.undo, field);
  if (step === undefined || state.edits[step.field] !== undefined) return state;
  const quiet = [...without(state.quiet, step.field), step.field];
  const undo = state.undo.filter((each) => each !== step);
  return edit({ ...left(state), quiet, undo, redo: [...state.redo, step] }, step.field, step.before);
}

/** Does again what was taken back last. */
export function redone(state: Editing): Editing {
  const step = lastOf(state.redo);
  if (step === undefined || state.edits[step.field] !== undefined) return state;
  const quiet = [...without(state.quiet, step.field), step.field];
  return edit(
    { ...left(state), quiet, redo: state.redo.slice(0, -1), undo: [...state.undo, step] },
    step.field,
    step.after
  );
}

/** True when two texts say the same: servers trim, and each has its own line ends. */
export function isSame(one: string | null, other: string | null): boolean {
  return (one ?? '').trim() === (other ?? '').trim();
}

// A conflict asks for a decision even where both texts came to agree by typing.
function edit(state: Editing, field: MapField, value: string | null): Editing {
  const sentValue = state.saving[field];
  const known = sentValue === undefined ? state.server.values[field] : sentValue;
  const refusals = drop(state.refusals, field);
  const isBack = value === known && state.conflicts[field] === undefined;
  return { ...state, refusals, edits: isBack ? drop(state.edits, field) : { ...state.edits, [field]: value } };
}

function valueIsPending({ edits, saving }: Editing, field: MapField): boolean {
  return edits[field] !== undefined || saving[field] !== undefined;
}

function withServer(state: Editing, field: MapField, value: string | null): Editing {
  return { ...state, server: { ...state.server, values: { ...state.server.values, [field]: value } } };
}

// Browsers know one line end only.
function plain(state: MapState): MapState {
  const values = MAP_FIELDS.map((field) => [field, state.values[field]?.replace(/\r\n?/g, '\n') ?? null] as const);
  return { ...state, values: Object.fromEntries(values) as Record<MapField, string | null> };
}

function fieldsOf(values: PerField<unknown>): MapField[] {
  return MAP_FIELDS.filter((field) => values[field] !== undefined);
}

function pick<Value>(values: PerField<Value>, isWanted: (field: MapField) => boolean): PerField<Value> {
  return Object.fromEntries(fieldsOf(values).flatMap((field) => (isWanted(field) ? [[field, values[field]]] : [])));
}

function drop<Value>(values: PerField<Value>, field: MapField): PerField<Value> {
  return pick(values, (each) => each !== field);
}

function without(fields: readonly MapField[], field: MapField): readonly MapField[] {
  return fields.filter((each) => each !== field);
}

function withoutField<Item extends { readonly field: MapField }>(
  items: readonly Item[],
  field: MapField
): readonly Item[] {
  return items.filter((each) => each.field !== field);
}

function lastOf(steps: readonly Step[], field?: MapField): Step | undefined {
  const own = field === undefined ? steps : steps.filter((step) => step.field === field);
  return own[own.length - 1];
}

function isEmpty(values: PerField<unknown>): boolean {
  return fieldsOf(values).length === 0;
}
