import { forEach } from './client.ts';
import { mastersFirst } from './facts.ts';
import type { FieldFact } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { fieldRight, mayCreateWith, mayDo, mayUpdate } from './oracle.ts';
import type { Role } from './oracle.ts';
import { cellOf } from './read-rest.ts';
import { requiredValues, sampleValue } from './values.ts';
import type { Tree, Values } from './values.ts';
import type { World } from './world.ts';
import type { Outcome, Refusal, WriteDoor } from './write-doors.ts';

/** A rule of the app, or a value that another record has, refused what access had let pass. */
const PASSED = /FIELD_CUSTOM_VALIDATION_EXCEPTION|DUPLICATE_VALUE/;

/** The record's own key is no value of it. */
const isValue = (field: FieldFact): boolean => field.name !== 'Id';

/** Every field in a create and in an update, through one door. */
export async function writeThrough(door: WriteDoor, world: World, ledger: Ledger): Promise<void> {
  const seats = world.roles.flatMap((role) => [...world.objects].map(([object, fields]) => ({ role, object, fields })));
  const isShared = ({ object }: (typeof seats)[number]): boolean => world.shared.has(object);
  const write = async ({ role, object, fields }: (typeof seats)[number]): Promise<void> => {
    const writer = new Writer(door, world, ledger, role, object, fields.filter(isValue));
    await writer.create();
    await writer.update();
  };
  await forEach(
    seats.filter((seat) => !isShared(seat)),
    write
  );
  // A record that all share is each role's own in its turn.
  for (const seat of seats.filter(isShared)) {
    await handOver(world, seat.role, seat.object, door);
    await write(seat);
  }
}

async function handOver(world: World, role: Role, object: string, door: WriteDoor): Promise<void> {
  if (!mayDo(role, object, 'read')) return;
  const id = world.tree(role, door.name).get(object) ?? '';
  const { status, text } = await world.admin.send('PATCH', `/sobjects/${object}/${id}`, {
    OwnerId: world.userId(role)
  });
  if (status !== 204) throw new Error(`The ${object} could not be handed over: ${text}`);
}

/** Deletes every tree, details before their masters, which would take them along. Nothing can be written after it. */
export async function removeThrough(doors: readonly WriteDoor[], world: World, ledger: Ledger): Promise<void> {
  for (const object of mastersFirst(world.objects).toReversed()) {
    for (const role of world.roles) {
      for (const door of doors) await removeOne(door, world, ledger, role, object);
    }
  }
}

async function removeOne(door: WriteDoor, world: World, ledger: Ledger, role: Role, object: string): Promise<void> {
  if (door.remove === undefined) return;
  const isShared = world.shared.has(object);
  const may = mayDo(role, object, 'read') && mayDo(role, object, 'delete');
  // What all share must outlast those who may delete it: they have shown by their own records that they may.
  if (isShared && may) return;
  const reason = mayDo(role, object, 'read') ? 'no right' : 'no object';
  // Another record may hold on to this one, which is no question of access.
  const { told } = await door.remove(world.client(role), object, world.tree(role, door.name).get(object) ?? '');
  const observed = may && told.includes('DELETE_FAILED') ? 'ok' : told;
  ledger.enter(door.name, 'delete', `${role.name} · ${object}`, may ? 'ok' : door.words.delete[reason], observed);
}

class Writer {
  readonly #door: WriteDoor;
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #role: Role;
  readonly #object: string;
  readonly #fields: readonly FieldFact[];
  readonly #tree: Tree;

  constructor(door: WriteDoor, world: World, ledger: Ledger, role: Role, object: string, fields: readonly FieldFact[]) {
    this.#door = door;
    this.#world = world;
    this.#ledger = ledger;
    this.#role = role;
    this.#object = object;
    this.#fields = fields;
    this.#tree = world.tree(role, door.name);
  }

  async create(): Promise<void> {
    const create = (records: readonly Values[]): Promise<readonly Outcome[]> =>
      this.#door.create(this.#world.client(this.#role), this.#object, records);
    const base = this.#base();
    await this.#try('create', create, base, (field) => mayCreateWith(this.#role, field));
  }

  async update(): Promise<void> {
    const id = this.#tree.get(this.#object) ?? '';
    const update = this.#door.update?.bind(this.#door);
    if (update === undefined) return;
    await this.#try(
      'update',
      (changes) => update(this.#world.client(this.#role), this.#object, id, changes),
      {},
      (field) => mayUpdate(this.#role, field),
      id
    );
  }

  /**
   * Fields that may be written go into one record, whose values are read back; each other field goes alone. Where the
   * object itself is refused, whatever the fields, all go together.
   */
  async #try(
    operation: 'create' | 'update',
    write: (records: readonly Values[]) => Promise<readonly Outcome[]>,
    base: Values,
    may: (field: FieldFact) => boolean,
    id?: string
  ): Promise<void> {
    const allowed = this.#fields.filter(may);
    const refused = this.#fields.filter((field) => !may(field));
    if (allowed.length > 0) {
      const values = { ...base, ...Object.fromEntries(allowed.map((field) => [field.name, this.#sample(field, id)])) };
      const [outcome = { told: 'nothing' }] = await write([values]);
      const stored = outcome.told === 'ok' ? await this.#stored(id ?? outcome.id ?? '', allowed) : undefined;
      for (const field of allowed) {
        const isOurs = this.#world.flowFields.has(`${this.#object}.${field.name}`);
        const isKept =
          isOurs || stored === undefined || isSame(stored[field.name], values[field.name as keyof typeof values]);
        const told = PASSED.test(outcome.told) || (outcome.told === 'ok' && isKept) ? 'ok' : outcome.told;
        const observed = isKept ? told : `not kept: ${JSON.stringify(stored[field.name])}`;
        this.#ledger.enter(this.#door.name, operation, cellOf(this.#role, field), 'ok', observed);
      }
    }
    if (refused.length === 0) return;
    const isObjectRefused = allowed.length === 0 && !this.#mayOnObject(operation);
    const groups = isObjectRefused ? [refused] : refused.map((field) => [field]);
    const outcomes = await write(
      groups.map((group) => ({
        ...base,
        ...Object.fromEntries(group.map((field) => [field.name, this.#sample(field, id)]))
      }))
    );
    refused.forEach((field, at) => {
      const observed = outcomes[at]?.told ?? outcomes[0]?.told ?? 'nothing';
      const hasNone = this.#door.isNothingWithoutFields === true && allowed.length === 0;
      const reason = this.#reason(field, operation);
      const expected = this.#door.words[operation][hasNone && reason !== 'no object' ? 'no right' : reason];
      this.#ledger.enter(this.#door.name, operation, cellOf(this.#role, field), expected, observed);
    });
  }

  #sample(field: FieldFact, id: string | undefined): unknown {
    return sampleValue(field, this.#tree, this.#world.userId(this.#role), id !== undefined);
  }

  /** The values that a create needs, as far as the role may give them. */
  #base(): Values {
    const hidden = new Set(
      this.#fields.filter((field) => fieldRight(this.#role, field) !== 'edit').map(({ name }) => name)
    );
    const mayCreate = mayDo(this.#role, this.#object, 'create');
    return Object.fromEntries(
      Object.entries(requiredValues(this.#object, this.#fields, this.#tree, this.#world.userId(this.#role))).filter(
        ([name]) => !mayCreate || !hidden.has(name)
      )
    );
  }

  #mayOnObject(operation: 'create' | 'update'): boolean {
    return (
      mayDo(this.#role, this.#object, 'read') &&
      mayDo(this.#role, this.#object, operation === 'create' ? 'create' : 'edit')
    );
  }

  #reason(field: FieldFact, operation: 'create' | 'update'): Refusal {
    if (!mayDo(this.#role, this.#object, 'read')) return 'no object';
    if (!this.#mayOnObject(operation)) return 'no right';
    return fieldRight(this.#role, field) === 'hidden' || this.#door.lacks?.(field) === true ? 'hidden' : 'read only';
  }

  async #stored(id: string, fields: readonly FieldFact[]): Promise<Record<string, unknown>> {
    const names = fields.map(({ name }) => name).join(',');
    const { json } = await this.#world.admin.get(`/sobjects/${this.#object}/${id}?fields=${names}`);
    return (json ?? {}) as Record<string, unknown>;
  }
}

function isSame(stored: unknown, written: unknown): boolean {
  return stored === written || (typeof stored === 'string' && String(written) === stored);
}
