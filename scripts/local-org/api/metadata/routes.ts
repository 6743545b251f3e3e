import type { OpenRoute } from '../http.ts';
import { metadataSoap } from './soap.ts';

export { metadataRoutes } from './rest.ts';

/** The SOAP addresses of the Metadata API. */
export const metadataSoapRoutes: readonly OpenRoute[] = [
  { method: 'POST', pattern: '/services/Soap/m/:version', handleOpen: metadataSoap },
  { method: 'POST', pattern: '/services/Soap/m/:version/:organization', handleOpen: metadataSoap }
];
