/** Turns GraphQL answers into the typed people, assessments and interviews that the screens work with. Pure. */
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { ACCESS_LEVELS, INFLUENCE_LEVELS, ROLES, SUPPORT_LEVELS } from 'c/relationshipScore';
import type { Access, Influence, Ratings, Role, Support } from 'c/relationshipScore';

interface NamedNode {
  readonly Id: string;
  readonly Name?: Field<string>;
}

/** One Stakeholder__c as the account's query asks for it. */
export interface StakeholderNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly Title__c?: Field<string>;
  readonly Function__c?: Field<string>;
  readonly Role__c?: Field<string>;
  readonly Influence__c?: Field<string>;
  readonly Support__c?: Field<string>;
  readonly Access__c?: Field<string>;
  readonly Contact__c?: Field<string>;
  readonly Contact__r?: (NamedNode & { readonly PhotoUrl?: Field<string> }) | null;
  readonly RelationshipOwner__c?: Field<string>;
  readonly RelationshipOwner__r?: NamedNode | null;
  readonly ReportsTo__c?: Field<string>;
  readonly ReportsTo__r?: NamedNode | null;
  readonly LastInterviewDate__c?: Field<string>;
  readonly InterviewCount__c?: Field<number>;
  readonly CustomerScore__c?: Field<number>;
  readonly PreferredCadenceDays__c?: Field<number>;
  readonly IsActive__c?: Field<boolean>;
  readonly LeftOn__c?: Field<string>;
}

/** One StakeholderAssessment__c as the account's query asks for it. */
export interface AssessmentNode {
  readonly Id: string;
  readonly Stakeholder__c?: Field<string>;
  readonly AssessedOn__c?: Field<string>;
  readonly Influence__c?: Field<string>;
  readonly Support__c?: Field<string>;
  readonly Access__c?: Field<string>;
  readonly Role__c?: Field<string>;
}

/** What the account's query answers. */
export interface AccountMapData {
  readonly uiapi: {
    readonly query: {
      readonly Account?: Connection<NamedNode> | null;
      readonly Stakeholder__c?: Connection<StakeholderNode> | null;
      readonly StakeholderAssessment__c?: Connection<AssessmentNode> | null;
    };
  };
}

/** A person on the account's map. Blank text is null; dates are `YYYY-MM-DD`. */
export interface Stakeholder extends Ratings {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  /** Department (Stakeholder__c.Function__c). */
  readonly businessFunction: string | null;
  /** Null for a placeholder that no contact has been linked to yet. */
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly photoUrl: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly reportsToId: string | null;
  readonly reportsToName: string | null;
  /** Null when no interview was ever held. */
  readonly lastInterview: string | null;
  readonly interviewCount: number;
  /** What the customer said of us in their latest rated interview, 0–100; null while there is none. */
  readonly customerScore: number | null;
  /** Days between interviews that the customer asked for; null for the default of 365. */
  readonly cadenceDays: number | null;
  readonly isActive: boolean;
  readonly leftOn: string | null;
}

/** A person's picks as they stood from a moment on; `assessedOn` is an ISO date-time. */
export interface Assessment extends Ratings {
  readonly stakeholderId: string;
  readonly assessedOn: string;
}

/** Everything that the Account page shows about relationships. */
export interface AccountMap {
  readonly accountName: string;
  readonly stakeholders: readonly Stakeholder[];
  readonly assessments: readonly Assessment[];
  /** How many people the account has; more than the list holds above the query's limit of 2,000. */
  readonly total: number;
}

function oneOf<Level extends string>(levels: readonly Level[], value: string | null): Level | null {
  return levels.find((level) => level === value) ?? null;
}

/** The four picks of a record; a pick that the scoring does not know counts as unrated. */
export function ratingsOf(node: {
  readonly Influence__c?: Field<string>;
  readonly Support__c?: Field<string>;
  readonly Access__c?: Field<string>;
  readonly Role__c?: Field<string>;
}): Ratings {
  return {
    influence: oneOf<Influence>(INFLUENCE_LEVELS, valueOf(node.Influence__c)),
    support: oneOf<Support>(SUPPORT_LEVELS, valueOf(node.Support__c)),
    access: oneOf<Access>(ACCESS_LEVELS, valueOf(node.Access__c)),
    role: oneOf<Role>(ROLES, valueOf(node.Role__c))
  };
}

/** One person from the account's query. */
export function toStakeholder(node: StakeholderNode): Stakeholder {
  return {
    id: node.Id,
    name: textOf(node.Name) ?? node.Id,
    title: textOf(node.Title__c),
    businessFunction: textOf(node.Function__c),
    ...ratingsOf(node),
    contactId: valueOf(node.Contact__c),
    contactName: textOf(node.Contact__r?.Name),
    photoUrl: textOf(node.Contact__r?.PhotoUrl),
    ownerId: valueOf(node.RelationshipOwner__c),
    ownerName: textOf(node.RelationshipOwner__r?.Name),
    reportsToId: valueOf(node.ReportsTo__c),
    reportsToName: textOf(node.ReportsTo__r?.Name),
    lastInterview: valueOf(node.LastInterviewDate__c),
    interviewCount: valueOf(node.InterviewCount__c) ?? 0,
    customerScore: valueOf(node.CustomerScore__c),
    cadenceDays: valueOf(node.PreferredCadenceDays__c),
    // A field that is hidden from the user must not make everybody vanish.
    isActive: valueOf(node.IsActive__c) ?? true,
    leftOn: valueOf(node.LeftOn__c)
  };
}

function toAssessment(node: AssessmentNode): Assessment[] {
  const stakeholderId = valueOf(node.Stakeholder__c);
  const assessedOn = valueOf(node.AssessedOn__c);
  return stakeholderId === null || assessedOn === null ? [] : [{ stakeholderId, assessedOn, ...ratingsOf(node) }];
}

/** The whole answer of the account's query, typed. */
export function toAccountMap(data: AccountMapData): AccountMap {
  const { Account, Stakeholder__c, StakeholderAssessment__c } = data.uiapi.query;
  const stakeholders = nodesOf(Stakeholder__c).map(toStakeholder);
  return {
    accountName: textOf(nodesOf(Account)[0]?.Name) ?? '',
    stakeholders,
    assessments: nodesOf(StakeholderAssessment__c).flatMap(toAssessment),
    total: Stakeholder__c?.totalCount ?? stakeholders.length
  };
}

/** What the query of an account's contacts answers. */
export interface ContactsData {
  readonly uiapi: {
    readonly query: {
      readonly Contact?: Connection<{
        readonly Id: string;
        readonly Name?: Field<string>;
        readonly Title?: Field<string>;
      }> | null;
    };
  };
}

/** A contact of the account. */
export interface AccountContact {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

/** The contacts of the answer, in its order. */
export function contactsOf(data: ContactsData): AccountContact[] {
  return nodesOf(data.uiapi.query.Contact).map((node) => ({
    id: node.Id,
    name: textOf(node.Name) ?? node.Id,
    title: textOf(node.Title)
  }));
}

/** What the query of the current user answers. */
export interface CurrentUserData {
  readonly uiapi: {
    readonly query: {
      readonly User?: Connection<{ readonly Id: string; readonly Name?: Field<string> }> | null;
    };
  };
}

/** The user who asks; null when the answer does not have them. */
export function currentUserOf(data: CurrentUserData): { readonly id: string; readonly name: string } | null {
  const [user] = nodesOf(data.uiapi.query.User);
  return user === undefined ? null : { id: user.Id, name: textOf(user.Name) ?? user.Id };
}

/** What the query of an account's people answers. */
export interface PeopleData {
  readonly uiapi: {
    readonly query: {
      readonly Stakeholder__c?: Connection<Pick<StakeholderNode, 'Id' | 'Name' | 'Title__c'>> | null;
    };
  };
}

/** A person of the account who can be chosen. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
}

/** The people of the answer, by name. */
export function peopleOf(data: PeopleData): ListedPerson[] {
  return nodesOf(data.uiapi.query.Stakeholder__c).map((node) => ({
    id: node.Id,
    name: textOf(node.Name) ?? node.Id,
    detail: textOf(node.Title__c)
  }));
}
