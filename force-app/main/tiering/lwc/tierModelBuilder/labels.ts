import activateDone from '@salesforce/label/c.tiering_ActivateDone';
import activateFirst from '@salesforce/label/c.tiering_ActivateFirst';
import activateFormer from '@salesforce/label/c.tiering_ActivateFormer';
import activateOpen from '@salesforce/label/c.tiering_ActivateOpen';
import activateTitle from '@salesforce/label/c.tiering_ActivateTitle';
import activateWhat from '@salesforce/label/c.tiering_ActivateWhat';
import archiveDone from '@salesforce/label/c.tiering_ArchiveDone';
import archiveTitle from '@salesforce/label/c.tiering_ArchiveTitle';
import archiveWhat from '@salesforce/label/c.tiering_ArchiveWhat';
import builderCopied from '@salesforce/label/c.tiering_BuilderCopied';
import builderCopyOf from '@salesforce/label/c.tiering_BuilderCopyOf';
import builderGone from '@salesforce/label/c.tiering_BuilderGone';
import builderKeepAsDraft from '@salesforce/label/c.tiering_BuilderKeepAsDraft';
import builderLoading from '@salesforce/label/c.tiering_BuilderLoading';
import builderLoadingMore from '@salesforce/label/c.tiering_BuilderLoadingMore';
import builderMendFirst from '@salesforce/label/c.tiering_BuilderMendFirst';
import builderOvertaken from '@salesforce/label/c.tiering_BuilderOvertaken';
import builderPartOnly from '@salesforce/label/c.tiering_BuilderPartOnly';
import builderSaved from '@salesforce/label/c.tiering_BuilderSaved';
import builderUnsaved from '@salesforce/label/c.tiering_BuilderUnsaved';
import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';

/** The texts that this bundle shows. */
export const LABELS = {
  loading: builderLoading,
  gone: builderGone,
  cancel,
  save,
  saving,
  unsaved: builderUnsaved,
  mendFirst: builderMendFirst,
  overtaken: builderOvertaken,
  keepAsDraft: builderKeepAsDraft,
  partOnly: builderPartOnly,
  loadingMore: builderLoadingMore,
  savedToast: builderSaved,
  copiedToast: builderCopied,
  copyOf: builderCopyOf,
  activateTitle,
  confirmActivate: activateWhat,
  confirmFormer: activateFormer,
  confirmFirst: activateFirst,
  confirmOpen: activateOpen,
  activatedToast: activateDone,
  archiveTitle,
  confirmArchive: archiveWhat,
  archivedToast: archiveDone
} as const;
