import type { Session } from '../../access/types.ts';
import { OrgError } from '../../basics/errors.ts';

/** Refuses whoever may not administer metadata. */
export function requireMetadataRights(session: Session): void {
  if (session.isSystem || ['ModifyMetadata', 'ModifyAllData'].some((name) => session.hasUserPermission(name))) return;
  throw new OrgError(
    'INSUFFICIENT_ACCESS',
    'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions'
  );
}
