import type { FieldModel, ObjectModel, OrgModel, PermissionSet } from '../metadata/model.ts';

/** What a user may do with an object's records. */
export interface ObjectRights {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  /** Records of everybody, whatever sharing says. */
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

/** A profile that every org has. Custom fields are in no profile: as for metadata that was deployed, only permission sets grant them. */
export interface BuiltInProfile {
  readonly name: string;
  readonly description: string;
  readonly userPermissions: readonly string[];
  /** Do standard fields follow the object, or are those that a permission set may name left to permission sets? */
  readonly grantsStandardFields: boolean;
  objectRights(object: ObjectModel): ObjectRights;
}

const NONE: ObjectRights = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false
};
const READ: ObjectRights = { ...NONE, read: true };
const WRITE: ObjectRights = { ...READ, create: true, edit: true, delete: true };
const ALL: ObjectRights = { ...WRITE, viewAll: true, modifyAll: true };
const CHANGE: ObjectRights = { ...ALL, create: false, delete: false };
/** Objects whose rows come and go with those of others. */
const KEPT_BY_THE_ORG: ReadonlySet<string> = new Set(['UserLogin']);
const BUSINESS_OBJECTS = new Set(['Account', 'Contact', 'Opportunity', 'OpportunityContactRole', 'Task']);

export const SYSTEM_ADMINISTRATOR: BuiltInProfile = {
  name: 'System Administrator',
  description: 'Reads and changes every record; custom fields are granted by permission sets.',
  userPermissions: [
    'ApiEnabled',
    'AssignPermissionSets',
    'CustomizeApplication',
    'ManageUsers',
    'ModifyAllData',
    'ModifyMetadata',
    'RunFlow',
    'ViewAllData',
    'ViewSetup'
  ],
  grantsStandardFields: true,
  objectRights: () => ALL
};

export const STANDARD_USER: BuiltInProfile = {
  name: 'Standard User',
  description: 'Works with accounts, contacts, opportunities and tasks; everything else is granted by permission sets.',
  userPermissions: ['ApiEnabled', 'RunFlow', 'ViewSetup'],
  grantsStandardFields: true,
  objectRights(object) {
    if (BUSINESS_OBJECTS.has(object.apiName)) return WRITE;
    return object.isCustom ? NONE : READ;
  }
};

export const MINIMUM_ACCESS: BuiltInProfile = {
  name: 'Minimum Access - Salesforce',
  description: 'Signs in and reads setup records; records and their fields are granted by permission sets alone.',
  userPermissions: [],
  grantsStandardFields: false,
  objectRights: (object) => (object.isCustom || BUSINESS_OBJECTS.has(object.apiName) ? NONE : READ)
};

export const BUILT_IN_PROFILES: readonly BuiltInProfile[] = [SYSTEM_ADMINISTRATOR, STANDARD_USER, MINIMUM_ACCESS];

/** The sum of what a profile and permission sets grant, answered by canonical API name and remembered. */
export class Rights {
  readonly #model: OrgModel;
  readonly #profile: BuiltInProfile;
  readonly #sets: readonly PermissionSet[];
  readonly #objects = new Map<string, ObjectRights>();
  readonly #fields = new Map<string, ReadonlyMap<string, 'read' | 'edit'>>();
  readonly #userPermissions: ReadonlySet<string>;
  readonly #customPermissions: ReadonlySet<string>;

  constructor(model: OrgModel, profile: BuiltInProfile, sets: readonly PermissionSet[]) {
    this.#model = model;
    this.#profile = profile;
    this.#sets = sets;
    this.#userPermissions = new Set([...profile.userPermissions, ...sets.flatMap((set) => set.userPermissions)]);
    this.#customPermissions = new Set(sets.flatMap((set) => set.customPermissions));
  }

  object(name: string): ObjectRights {
    let rights = this.#objects.get(name);
    if (rights === undefined) {
      rights = this.#sumFor(name);
      this.#objects.set(name, rights);
    }
    return rights;
  }

  canReadField(object: string, name: string): boolean {
    return this.#grants(object).has(name);
  }

  canEditField(object: string, name: string): boolean {
    return this.#grants(object).get(name) === 'edit';
  }

  hasUserPermission(name: string): boolean {
    return this.#userPermissions.has(name);
  }

  hasCustomPermission(name: string): boolean {
    return this.#customPermissions.has(name);
  }

  #sumFor(name: string): ObjectRights {
    const object = this.#model.object(name);
    if (object === undefined) return NONE;
    if (object.apiName !== name) return this.object(object.apiName);
    if (object.shareOf !== undefined) return rightsOnShares(this.object(object.shareOf));
    if (this.#userPermissions.has('ModifyAllData')) return KEPT_BY_THE_ORG.has(name) ? CHANGE : ALL;
    const grants = this.#sets.flatMap((set) => set.objects.filter((grant) => grant.object === name));
    const own = this.#profile.objectRights(object);
    const modifyAll = own.modifyAll || grants.some((grant) => grant.modifyAll);
    const viewAll =
      modifyAll || own.viewAll || this.#userPermissions.has('ViewAllData') || grants.some((grant) => grant.viewAll);
    const has = (right: 'read' | 'create' | 'edit' | 'delete'): boolean =>
      own[right] || grants.some((grant) => grant[right]);
    return {
      read: has('read') || viewAll,
      create: has('create'),
      edit: has('edit') || modifyAll,
      delete: has('delete') || modifyAll,
      viewAll,
      modifyAll
    };
  }

  /** What the user may do with each field of an object; a field that is absent is as if it did not exist. */
  #grants(name: string): ReadonlyMap<string, 'read' | 'edit'> {
    const known = this.#fields.get(name);
    if (known !== undefined) return known;
    const grants = new Map<string, 'read' | 'edit'>();
    const object = this.#model.object(name);
    const rights = this.object(name);
    if (object !== undefined && rights.read) {
      const canEditObject = rights.create || rights.edit;
      for (const field of object.fields.values()) {
        const granted = this.#followsObject(object, field) ? 'edit' : this.#granted(object, field);
        if (granted === undefined) continue;
        grants.set(field.apiName, granted === 'edit' && canEditObject && isEditable(field) ? 'edit' : 'read');
      }
    }
    this.#fields.set(name, grants);
    return grants;
  }

  #followsObject(object: ObjectModel, field: FieldModel): boolean {
    if (isAlwaysVisible(field)) return true;
    return !field.isCustom && (this.#profile.grantsStandardFields || !BUSINESS_OBJECTS.has(object.apiName));
  }

  #granted(object: ObjectModel, field: FieldModel): 'read' | 'edit' | undefined {
    const name = compoundOf(object, field).apiName;
    let granted: 'read' | 'edit' | undefined;
    for (const set of this.#sets) {
      if (set.objects.some((grant) => grant.viewAllFields && grant.object === object.apiName)) granted = 'read';
      for (const grant of set.fields) {
        if (grant.field !== name || grant.object !== object.apiName) continue;
        if (grant.edit) return 'edit';
        if (grant.read) granted = 'read';
      }
    }
    return granted;
  }
}

/** System, name, required and master-detail fields cannot be taken away from who has the object. */
function isAlwaysVisible(field: FieldModel): boolean {
  return (
    field.isSystem || field.isNameField || field.isRequired || field.type === 'MasterDetail' || isPartOfName(field)
  );
}

const NAME_PARTS: ReadonlySet<string> = new Set(['FirstName', 'LastName', 'MiddleName', 'Salutation', 'Suffix']);

/** The parts of a person's name are shown with the name. */
function isPartOfName(field: FieldModel): boolean {
  return !field.isCustom && NAME_PARTS.has(field.apiName);
}

const GEOCODE = /^(.*)(?:Latitude|Longitude|GeocodeAccuracy)$/;

/** The compound field whose permission a part of it shares, e.g. `BillingAddress` of `BillingCity`; the field itself otherwise. */
function compoundOf(object: ObjectModel, field: FieldModel): FieldModel {
  if (field.isCustom) return field;
  const place = GEOCODE.exec(field.apiName)?.[1];
  for (const other of object.fields.values()) {
    const isPart = other.components?.includes(field.apiName) === true || other.apiName === `${place ?? ''}Address`;
    if (isPart && other.type === 'Address') return other;
  }
  return field;
}

/** Nobody edits what the platform keeps or calculates. */
function isEditable(field: FieldModel): boolean {
  if (field.isSystem || field.type === 'Id' || field.type === 'AutoNumber') return false;
  return field.formula === undefined && field.summary === undefined && field.components === undefined;
}

/** Who may change an object's records may share them, as far as each record lets them. */
function rightsOnShares({ read, edit, viewAll, modifyAll }: ObjectRights): ObjectRights {
  return { read, create: edit, edit, delete: edit, viewAll, modifyAll };
}
