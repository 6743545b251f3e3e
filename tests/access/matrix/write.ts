import { forEach } from './client.ts';
import type { FieldFact } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { fieldRight, mayCreateWith, mayDo, mayUpdate } from './oracle.ts';
import type { Role } from './oracle.ts';
import { cellOf } from './read-rest.ts';
import { requiredValues, sampleValue } from './values.ts';
import type { Tree, Values } from './values.ts';
import type { World } from './world.ts';
import type { Outcome, Refusal, WriteDoor } from './write-doors.ts';

/** A rule of the app refused what access had let pass. */
const PASSED = /FIELD_CUSTOM_VALIDATION_EXCEPTION/;

/** The record's own key is no value of it. */
const isValue = (field: FieldFact): boolean => field.name !== 'Id';

/** Every field in a create and in an update, and the delete, through one door. */
export async function writeThrough(door: WriteDoor, world: World, ledger: Ledger): Promise<void> {
  const seats = world.roles.flatMap((role) => [...world.objects].map(([object, fields]) => ({ role, object, fields })));
  await forEach(seats, async ({ role, object, fields }) => {
    const writer = new Writer(door, world, ledger, role, object, fields.filter(isValue));
    await writer.create();
    await writer.update();
  });
  for (const object of detailsFirst(world)) {
    for (const role of world.roles) await removeThrough(door, world, ledger, role, object);
  }
}

/** Details before their masters, which would take them along. */
function detailsFirst({ objects }: World): string[] {
  const depth = (object: string): number => {
    const masters = (objects.get(object) ?? []).filter(({ type }) => type === 'MasterDetail');
    return 1 + Math.max(0, ...masters.map(({ referenceTo = '' }) => depth(referenceTo)));
  };
  const isOnAccount = (object: string): number => (object === 'Account' ? 0 : 1);
  return [...objects.keys()].sort((a, b) => depth(b) - depth(a) || isOnAccount(b) - isOnAccount(a));
}

async function removeThrough(door: WriteDoor, world: World, ledger: Ledger, role: Role, object: string): Promise<void> {
  if (door.remove === undefined) return;
  const expected = !mayDo(role, object, 'read')
    ? door.words.delete['no object']
    : mayDo(role, object, 'delete')
      ? 'ok'
      : door.words.delete['no right'];
  const { told } = await door.remove(world.client(role), object, world.tree(role, door.name).get(object) ?? '');
  ledger.enter(door.name, 'delete', `${role.name} · ${object}`, expected, told);
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

  /** Fields that may be written go into one record, whose values are read back; each other field goes alone. */
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
        const isKept = stored === undefined || isSame(stored[field.name], values[field.name as keyof typeof values]);
        const told = PASSED.test(outcome.told) || (outcome.told === 'ok' && isKept) ? 'ok' : outcome.told;
        const observed = isKept ? told : `not kept: ${String(stored[field.name])}`;
        this.#ledger.enter(this.#door.name, operation, cellOf(this.#role, field), 'ok', observed);
      }
    }
    if (refused.length === 0) return;
    const outcomes = await write(refused.map((field) => ({ ...base, [field.name]: this.#sample(field, id) })));
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
      Object.entries(requiredValues(this.#object, this.#tree)).filter(([name]) => !mayCreate || !hidden.has(name))
    );
  }

  #reason(field: FieldFact, operation: 'create' | 'update'): Refusal {
    if (!mayDo(this.#role, this.#object, 'read')) return 'no object';
    if (!mayDo(this.#role, this.#object, operation === 'create' ? 'create' : 'edit')) return 'no right';
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
