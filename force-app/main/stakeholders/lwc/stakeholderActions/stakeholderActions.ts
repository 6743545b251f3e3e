/** What a user can do to the people of an account, shared by every component that offers it. */
import PersonListModal from 'c/personListModal';
import { reduceErrors } from 'c/reduceErrors';
import StakeholderAddModal from 'c/stakeholderAddModal';
import type { NewPerson } from 'c/stakeholderAddModal';
import StakeholderEditModal from 'c/stakeholderEditModal';
import type { OwnWords } from 'c/stakeholderEditModal';
import StakeholderInterviewModal from 'c/stakeholderInterviewModal';
import StakeholderLeaveModal from 'c/stakeholderLeaveModal';
import StakeholderLinkModal from 'c/stakeholderLinkModal';
import type { Stakeholder } from 'c/stakeholderRecords';
import { refreshAll } from 'c/stakeholderStore';
import { announce, save } from 'c/recordWrites';
import type { Fields, Write } from 'c/recordWrites';
import { format } from 'c/textFormat';
import type { Undoable } from 'c/mapHistory';

import { LABELS } from './labels';

/** What was done: its sentence, and how to take it back where that is possible. */
export interface Done {
  readonly message: string;
  readonly undo: Undoable | null;
}

/** The account and its people, as the component that asks knows them. */
export interface Setting {
  readonly accountId: string;
  readonly people: readonly Stakeholder[];
}

const OBJECT = 'Stakeholder__c';

/** The fields of a person that dialogs and tables write, by API name. */
export function fieldsOf(person: Stakeholder): Fields {
  return {
    Name: person.name,
    Title__c: person.title,
    Function__c: person.businessFunction,
    Influence__c: person.influence,
    Support__c: person.support,
    Access__c: person.access,
    Role__c: person.role,
    Contact__c: person.contactId,
    RelationshipOwner__c: person.ownerId,
    ReportsTo__c: person.reportsToId,
    PreferredCadenceDays__c: person.cadenceDays,
    IsActive__c: person.isActive,
    LeftOn__c: person.leftOn
  };
}

/** The values that the given fields of a person have now, to be written back by undo. */
export function restoreOf(person: Stakeholder, fields: Fields): Undoable['restore'][number] {
  const before = fieldsOf(person);
  return { id: person.id, fields: Object.fromEntries(Object.keys(fields).map((name) => [name, before[name] ?? null])) };
}

/** Saves changes of people as one transaction and lets the whole page know; throws when refused. */
export async function savePeople(accountId: string, writes: readonly Write[]): Promise<string[]> {
  const ids = await save(writes);
  const deleted = writes.flatMap((write) => (write.kind === 'delete' ? [write.id] : []));
  await tellPage(
    accountId,
    ids.filter((id) => !deleted.includes(id))
  );
  return ids;
}

// The people on the page are read again together with the account's roll-ups; neither waits for the other.
async function tellPage(accountId: string, ids: readonly string[]): Promise<void> {
  await Promise.all([announce([accountId, ...ids]), refreshAll(accountId)]);
}

/** The write that changes a person. */
export function updateOf(id: string, fields: Fields): Write {
  return { kind: 'update', object: OBJECT, id, fields };
}

/** Takes an action back in one transaction; throws when refused. */
export async function undoAction(accountId: string, action: Undoable): Promise<void> {
  const restored = action.restore.map(({ id, fields }) => updateOf(id, fields));
  const removed = action.created.map((id): Write => ({ kind: 'delete', object: OBJECT, id }));
  await savePeople(accountId, [...restored, ...removed]);
}

/** Why something failed, as one sentence for a toast. */
export function reasonOf(error: unknown): string {
  const { kind, messages } = reduceErrors(error);
  if (kind === 'connection') return LABELS.connection;
  const text = messages.join(' ');
  if (kind === 'permission') return text === '' ? LABELS.permission : `${LABELS.permission} ${text}`;
  return text === '' ? LABELS.unknown : text;
}

/** What a dialog saved: how to report it, and the people whom it concerns. */
interface Saved {
  readonly done: Done;
  readonly ids: readonly string[];
}

// The page is read again once the dialog is gone: until then the button that opened it must stay, for the dialog gives
// the keyboard back to it.
async function inDialog(
  { accountId }: Setting,
  open: (keep: (saved: Saved) => void) => Promise<unknown>
): Promise<Done | null> {
  const kept: Saved[] = [];
  await open((saved) => kept.push(saved));
  const [saved] = kept;
  if (saved === undefined) return null;
  await tellPage(accountId, saved.ids);
  return saved.done;
}

async function changePerson(person: Stakeholder, fields: Fields, label: string): Promise<Saved> {
  await save([updateOf(person.id, fields)]);
  return {
    done: { message: label, undo: { label, restore: [restoreOf(person, fields)], created: [] } },
    ids: [person.id]
  };
}

/** Adds people, with a dialog; null when the user thought better of it. */
export function addPeople(setting: Setting): Promise<Done | null> {
  const { accountId, people } = setting;
  return inDialog(setting, (keep) =>
    StakeholderAddModal.open({
      size: 'medium',
      label: LABELS.addTitle,
      accountId,
      mappedContactIds: people.flatMap((person) => (person.contactId === null ? [] : [person.contactId])),
      save: async (added: readonly NewPerson[]) => {
        const ids = await save(
          added.map(({ fields }): Write => ({
            kind: 'create',
            object: OBJECT,
            fields: { Account__c: accountId, ...fields }
          }))
        );
        const first = added[0]?.fields['Name'];
        const message =
          added.length === 1 && typeof first === 'string'
            ? format(LABELS.addedOne, first)
            : format(LABELS.addedMany, added.length);
        keep({ done: { message, undo: { label: message, restore: [], created: ids } }, ids });
      }
    })
  );
}

/** Edits a person, and their own words where given, with a dialog; null when nothing was saved. */
export function editPerson(setting: Setting, person: Stakeholder, words?: OwnWords): Promise<Done | null> {
  return inDialog(setting, (keep) =>
    StakeholderEditModal.open({
      size: 'medium',
      label: format(LABELS.editTitle, person.name),
      person,
      accountId: setting.accountId,
      ...(words === undefined ? {} : { words }),
      save: async (fields: Fields) => keep(await changePerson(person, fields, format(LABELS.changed, person.name)))
    })
  );
}

/** Links a placeholder to a contact, with a dialog; null when nothing was saved. */
export function linkPerson(setting: Setting, person: Stakeholder): Promise<Done | null> {
  return inDialog(setting, (keep) =>
    StakeholderLinkModal.open({
      size: 'small',
      label: format(LABELS.linkTitle, person.name),
      person,
      accountId: setting.accountId,
      mappedContactIds: setting.people.flatMap((other) => (other.contactId === null ? [] : [other.contactId])),
      save: async (fields: Fields) => keep(await changePerson(person, fields, format(LABELS.linked, person.name)))
    })
  );
}

/** Marks a person as having left, with a dialog that asks when; null when nothing was saved. */
export function markAsLeft(setting: Setting, person: Stakeholder): Promise<Done | null> {
  return inDialog(setting, (keep) =>
    StakeholderLeaveModal.open({
      size: 'small',
      label: format(LABELS.leaveTitle, person.name),
      person,
      save: async (fields: Fields) => keep(await changePerson(person, fields, format(LABELS.left, person.name)))
    })
  );
}

/** Logs an interview or a visit, with a dialog; null when nothing was saved. */
export function logInterview(setting: Setting, person: Stakeholder): Promise<Done | null> {
  return inDialog(setting, (keep) =>
    StakeholderInterviewModal.open({
      size: 'medium',
      label: format(LABELS.interviewTitle, person.name),
      person,
      save: async (fields: Fields) => {
        const interview = { Stakeholder__c: person.id, ...fields };
        await save([{ kind: 'create', object: 'StakeholderInterview__c', fields: interview }]);
        keep({ done: { message: format(LABELS.interviewLogged, person.name), undo: null }, ids: [person.id] });
      }
    })
  );
}

/** Lists people in a dialog; answers the id of the one that was chosen, or undefined. */
export function choosePerson(label: string, people: readonly Stakeholder[]): Promise<string | undefined> {
  return PersonListModal.open({ size: 'small', label, people });
}
