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
  readonly app: { readonly apiName: string; readonly label: string; readonly brandColor: string; readonly items: readonly NavigationItem[] };
  /** BCP 47, e.g. `en-US`. */
  readonly locale: string;
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  /** True when the page reloads itself after a rebuild. */
  readonly watch: boolean;
}

/** The page's bootstrap, read once. */
export const bootstrap: Bootstrap = readJson('linchpin-bootstrap');

/** Reads a JSON block of the page by its id. */
export function readJson<Content>(id: string): Content {
  const text = document.getElementById(id)?.textContent;
  if (text === undefined) throw new Error(`The page has no ${id}.`);
  return JSON.parse(text) as Content;
}
