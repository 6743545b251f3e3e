import type { FieldType, FlexiPage, Layout } from '../local-org/metadata/model.ts';

/** A user that the preview may be seen as. */
export interface PreviewUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  /** What the user is in the programme, e.g. `Manager`; blank when no permission set says so. */
  readonly role: string;
}

/** An entry of the app's navigation. */
export interface NavigationItem {
  readonly apiName: string;
  readonly label: string;
  readonly url: string;
  /** The object whose list it opens; absent for other pages. */
  readonly object?: string;
}

/** What the page's HTML says of its user and app. */
export interface Bootstrap {
  /** Bearer token for the org's API. */
  readonly token: string;
  readonly userId: string;
  readonly user: PreviewUser;
  readonly users: readonly PreviewUser[];
  /** E.g. `67.0`. */
  readonly apiVersion: string;
  readonly app: {
    readonly apiName: string;
    readonly label: string;
    readonly brandColor: string;
    readonly items: readonly NavigationItem[];
  };
  /** BCP 47, e.g. `en-US`. */
  readonly locale: string;
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  /** By object. */
  readonly rights: Readonly<Record<string, ObjectRights>>;
  /** What the page was built from; another one means that the org has changed since. */
  readonly revision: string;
  /** How to deploy an app to an org that has none, one step each; a step in backquotes is a command. */
  readonly steps: readonly string[];
}

/** A field that pages show outside of forms. */
export interface PageField {
  readonly apiName: string;
  readonly label: string;
  readonly type: FieldType;
  /** Child-to-parent name of a lookup, e.g. `Account__r`. */
  readonly relationshipName?: string;
  /** The name field of what a lookup points to. */
  readonly targetNameField?: string;
}

/** What the user may do with records of an object, sharing aside. */
export interface ObjectRights {
  readonly canRead: boolean;
  readonly canCreate: boolean;
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

/** How an object's pages look; no field permission is applied here, the data has none of what the user may not see. */
export interface ObjectPages {
  readonly apiName: string;
  readonly label: string;
  readonly pluralLabel: string;
  /** E.g. `standard:account`. */
  readonly icon: string;
  readonly keyPrefix?: string;
  readonly nameField: string;
  /** The record page that the app assigns; absent means the default page, made from the layout. */
  readonly recordPage?: FlexiPage;
  readonly layout?: Layout;
  /** Fields of the highlights panel, the name first. */
  readonly compactFields: readonly PageField[];
  readonly listViews: readonly { readonly apiName: string; readonly label: string }[];
}

/** Every page of the app. */
export interface PageMetadata {
  readonly objects: Readonly<Record<string, ObjectPages>>;
  readonly home?: FlexiPage;
  /** App pages and component tabs by tab name. */
  readonly tabs: Readonly<Record<string, { readonly label: string; readonly page?: FlexiPage; readonly lwc?: string }>>;
}
