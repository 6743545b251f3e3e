import type { ChildRelationship, FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import type { Session } from '../../access/types.ts';
import { parentOf } from '../../query/paths.ts';
import type { FieldKind } from './kinds.ts';
import { kindOf } from './kinds.ts';

/** A field of an object that the session may read, with its kind. */
export interface VisibleField {
  readonly field: FieldModel;
  readonly kind: FieldKind;
}

/** A lookup that the session may follow. */
export interface VisibleParent {
  readonly lookup: FieldModel;
  readonly name: string;
  readonly parent: ObjectModel;
}

/** Children that the session may read. */
export interface VisibleChildren {
  readonly relationship: ChildRelationship;
  readonly name: string;
  readonly child: ObjectModel;
}

/** What of an object a session's schema shows. */
export class VisibleObject {
  readonly object: ObjectModel;
  readonly fields: readonly VisibleField[];
  readonly parents: readonly VisibleParent[];
  readonly children: readonly VisibleChildren[];

  constructor(model: OrgModel, session: Session, object: ObjectModel) {
    this.object = object;
    const readable = [...object.fields.values()].filter((field) => session.canReadField(object.apiName, field.apiName));
    this.fields = readable.flatMap((field) => {
      const kind = kindOf(field);
      return kind ? [{ field, kind }] : [];
    });
    this.parents = readable.flatMap((lookup) => {
      const parent = lookup.relationshipName === undefined ? undefined : parentOf(model, lookup);
      if (lookup.relationshipName === undefined || !parent || !session.canRead(parent.apiName)) return [];
      return [{ lookup, name: lookup.relationshipName, parent }];
    });
    const taken = new Set([...object.fields.keys(), ...this.parents.map((parent) => parent.name)]);
    this.children = model.childRelationships(object.apiName).flatMap((relationship) => {
      const child = model.object(relationship.childObject);
      const name = relationship.relationshipName;
      if (!child || name === undefined || taken.has(name)) return [];
      if (!session.canRead(child.apiName) || !session.canReadField(child.apiName, relationship.field)) return [];
      taken.add(name);
      return [{ relationship, name, child }];
    });
  }
}
