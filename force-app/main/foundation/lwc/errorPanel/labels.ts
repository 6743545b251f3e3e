import connectionLost from '@salesforce/label/c.common_ConnectionLost';
import noPermission from '@salesforce/label/c.common_NoPermission';
import tryAgain from '@salesforce/label/c.common_TryAgain';
import unknownError from '@salesforce/label/c.common_UnknownError';

/** The texts that this bundle shows. */
export const LABELS = {
  retry: tryAgain,
  connection: connectionLost,
  permission: noPermission,
  unknown: unknownError
} as const;
