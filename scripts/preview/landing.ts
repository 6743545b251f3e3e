import type { LocalOrg } from '../local-org/org-types.ts';

/** The page that Linchpin opens with. */
export interface Landing {
  /** Path and query below the server's address. */
  readonly path: string;
  /** What the page shows, for the terminal. */
  readonly title: string;
}

/** The Account page with most to see, as its account manager sees it; the home page of an org without the app or accounts. */
export function landing(org: LocalOrg): Landing {
  if (org.model.field('Account', 'StakeholderCount__c') === undefined) return { path: '/', title: 'Home' };
  const { records } = org.query(org.system, {
    object: 'Account',
    select: ['Id', 'Name', 'Owner.Username', 'Owner.Name'].map((path) => ({ kind: 'field', path })),
    orderBy: [
      { path: 'StakeholderCount__c', direction: 'desc', nulls: 'last' },
      { path: 'Name', direction: 'asc', nulls: 'last' }
    ],
    limit: 1
  });
  const account = records[0]?.fields;
  if (account === undefined) return { path: '/', title: 'Home' };
  const owner = account['Owner'];
  const fields = typeof owner === 'object' && owner !== null && 'fields' in owner ? owner.fields : {};
  return {
    path: `/lightning/r/Account/${text(account['Id'])}/view?asUser=${text(fields['Username'])}`,
    title: `${text(account['Name'])}, as ${text(fields['Name'])} sees it`
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
