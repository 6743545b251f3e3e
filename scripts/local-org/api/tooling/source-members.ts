import type { LocalOrg } from '../../org-types.ts';
import { makeId } from '../../storage/ids.ts';

/** A row of SourceMember: one component, or one file of a bundle, and its latest change. */
export interface SourceMember {
  readonly Id: string;
  readonly MemberIdOrName: string;
  readonly MemberType: string;
  readonly MemberName: string;
  readonly IsNameObsolete: boolean;
  readonly RevisionCounter: number;
  readonly RevisionNum: number;
  readonly IsNewMember: boolean;
  readonly ChangedBy: string;
  readonly LastModifiedById: string;
  readonly LastModifiedDate: string;
}

/** Names and types of the fields, as a describe tells them. */
export const SOURCE_MEMBER_FIELDS: Readonly<
  Record<keyof SourceMember, 'id' | 'string' | 'boolean' | 'int' | 'datetime'>
> = {
  Id: 'id',
  MemberIdOrName: 'string',
  MemberType: 'string',
  MemberName: 'string',
  IsNameObsolete: 'boolean',
  RevisionCounter: 'int',
  RevisionNum: 'int',
  IsNewMember: 'boolean',
  ChangedBy: 'string',
  LastModifiedById: 'string',
  LastModifiedDate: 'datetime'
};

const BUNDLE = 'LightningComponentBundle';

/** Every row, oldest change first. Labels stand one by one, and a bundle together with each of its files. */
export function sourceMembers(org: LocalOrg): SourceMember[] {
  const bundleFiles = new Map<string, string[]>();
  for (const { type, fullName, path } of org.metadata.pieces()) {
    if (type === BUNDLE) bundleFiles.set(fullName, [...(bundleFiles.get(fullName) ?? []), path.slice('lwc/'.length)]);
  }
  let number = 0;
  return org.metadata.components().flatMap((facts) => {
    // What the org has from the project's source was there from the beginning: nobody changed it.
    if (facts.type === 'CustomLabels' || facts.revision === 0) return [];
    const row = (type: string, name: string): SourceMember => ({
      Id: makeId('0MZ', ++number),
      MemberIdOrName: type === BUNDLE ? facts.id : name,
      MemberType: type,
      MemberName: name,
      IsNameObsolete: facts.isDeleted,
      RevisionCounter: facts.revision,
      RevisionNum: facts.revision,
      IsNewMember: facts.createdDate === facts.modifiedDate,
      ChangedBy: facts.modifiedBy.slice(0, 15),
      LastModifiedById: facts.modifiedBy,
      LastModifiedDate: facts.modifiedDate.replace(/Z$/, '+0000')
    });
    const files = facts.type === BUNDLE && !facts.isDeleted ? (bundleFiles.get(facts.fullName) ?? []) : [];
    return [row(facts.type, facts.fullName), ...files.map((file) => row('LightningComponentResource', file))];
  });
}
