import { send } from 'lightning/previewHttp';
import { recordWire } from 'lightning/previewWire';
import type { RecordLayoutRepresentation } from 'lightning/uiApiTypes';

/** An object's layout; asked for once both object and kind are known. */
export const getLayout = recordWire<
  {
    readonly objectApiName: string | undefined;
    readonly layoutType: string | undefined;
    readonly mode: string | undefined;
  },
  RecordLayoutRepresentation
>(({ objectApiName, layoutType, mode }) => {
  if (!objectApiName || !layoutType || !mode) return undefined;
  const path = `/ui-api/layout/${objectApiName}`;
  const query = { layoutType, mode };
  return {
    key: `${path} ${JSON.stringify(query)}`,
    isMetadata: true,
    load: () => send<RecordLayoutRepresentation>({ path, query })
  };
});
