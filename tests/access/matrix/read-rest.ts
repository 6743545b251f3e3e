import { forEach, outcomeOf } from './client.ts';
import type { Reply } from './client.ts';
import type { FieldFact } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { fieldRight, mayCreateWith, mayDo, mayUpdate } from './oracle.ts';
import type { Role } from './oracle.ts';
import type { World } from './world.ts';

/** What a read is tried on. */
interface Target {
  readonly role: Role;
  readonly object: string;
  readonly fields: readonly FieldFact[];
  readonly id: string;
}

/** Every role with every object, and the role's record of it. */
export function targets(world: World): readonly Target[] {
  return world.roles.flatMap((role) =>
    [...world.objects].map(([object, fields]) => ({ role, object, fields, id: world.tree(role).get(object) ?? '' }))
  );
}

export const cellOf = (role: Role, field: FieldFact): string => `${role.name} · ${field.object}.${field.name}`;

const shown = (isShown: boolean): string => (isShown ? 'shown' : 'hidden');

/** Enters, for each field, whether it is among the names of an answer. */
export function enterShown(
  ledger: Ledger,
  door: string,
  operation: string,
  { role, fields }: Pick<Target, 'role' | 'fields'>,
  names: Iterable<string>
): void {
  const present = new Set(names);
  for (const field of fields) {
    const expected = fieldRight(role, field) !== 'hidden';
    ledger.enter(door, operation, cellOf(role, field), shown(expected), shown(present.has(field.name)));
    present.delete(field.name);
  }
  for (const name of present) {
    ledger.enter(door, operation, `${role.name} · ${fields[0]?.object ?? ''}.${name}`, 'no such field', 'shown');
  }
}

const namesIn = (record: unknown): string[] => Object.keys(record ?? {}).filter((name) => name !== 'attributes');

const named = (fields: readonly FieldFact[]): string => fields.map((field) => field.name).join(',');

/** Reads of whole records, of named fields, of collections and of subrequests, and the describe calls. */
export async function readThroughRest(world: World, ledger: Ledger): Promise<void> {
  await forEach(targets(world), async (target) => {
    const { role, object, fields, id } = target;
    const client = world.client(role);
    const mayRead = mayDo(role, object, 'read');
    const path = `/sobjects/${object}/${id}`;

    const whole = await client.get(path);
    ledger.enter('REST', 'read', `${role.name} · ${object}`, mayRead ? 'ok' : '404 NOT_FOUND', outcomeOf(whole));
    enterShown(ledger, 'REST', 'read', target, mayRead ? namesIn(whole.json) : []);

    const url = `/services/data/v67.0${path}`;
    const composite = await client.send('POST', '/composite', {
      compositeRequest: [{ method: 'GET', url, referenceId: 'a' }]
    });
    const [part] = (composite.json as { compositeResponse: { httpStatusCode: number; body: unknown }[] })
      .compositeResponse;
    enterShown(ledger, 'composite', 'read', target, part?.httpStatusCode === 200 ? namesIn(part.body) : []);

    const visible = fields.filter((field) => fieldRight(role, field) !== 'hidden');
    const many = await client.get(`/composite/sobjects/${object}?ids=${id}&fields=${named(visible)}`);
    enterShown(ledger, 'collections', 'read', target, mayRead ? namesIn((many.json as unknown[])[0]) : []);
    const hidden = fields.filter((each) => !visible.includes(each));
    // An object that may not be read is refused whatever is asked of it: all its fields go together.
    for (const group of mayRead ? hidden.map((field) => [field]) : [hidden]) {
      const expected = mayRead ? '400 INVALID_FIELD' : '404 NOT_FOUND';
      const single = outcomeOf(await client.get(`${path}?fields=${named(group)}`));
      const among = outcomeOf(await client.get(`/composite/sobjects/${object}?ids=${id}&fields=Id,${named(group)}`));
      for (const field of group) {
        ledger.enter('REST', 'read by name', cellOf(role, field), expected, single);
        ledger.enter('collections', 'read by name', cellOf(role, field), expected, among);
      }
    }
    await describeThroughRest(world, ledger, target);
  });
}

interface DescribedField {
  readonly name: string;
  readonly createable: boolean;
  readonly updateable: boolean;
}

const flags = (create: boolean, update: boolean): string => `create ${create}, update ${update}`;

async function describeThroughRest(world: World, ledger: Ledger, target: Target): Promise<void> {
  const { role, object, fields } = target;
  const reply: Reply = await world.client(role).get(`/sobjects/${object}/describe`);
  const mayRead = mayDo(role, object, 'read');
  ledger.enter('REST', 'describe', `${role.name} · ${object}`, mayRead ? 'ok' : '404 NOT_FOUND', outcomeOf(reply));
  const described = mayRead ? (reply.json as Record<string, boolean> & { fields: DescribedField[] }) : undefined;
  const known = new Map((described?.fields ?? []).map((field) => [field.name, field]));
  enterShown(ledger, 'REST', 'describe', target, known.keys());
  if (described === undefined) return;
  for (const [flag, right] of [
    ['createable', 'create'],
    ['updateable', 'edit'],
    ['deletable', 'delete'],
    ['undeletable', 'delete']
  ] as const) {
    const expected = `${flag} ${mayDo(role, object, right)}`;
    ledger.enter('REST', `describe ${flag}`, `${role.name} · ${object}`, expected, `${flag} ${described[flag]}`);
  }
  for (const field of fields) {
    const found = known.get(field.name);
    if (found === undefined) continue;
    ledger.enter(
      'REST',
      'describe flags',
      cellOf(role, field),
      flags(mayCreateWith(role, field), mayUpdate(role, field)),
      flags(found.createable, found.updateable)
    );
  }
}
