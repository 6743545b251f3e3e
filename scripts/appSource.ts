import fs from 'node:fs';
import path from 'node:path';

import { readSourceFormat } from './local-org/metadata/package/source-format.ts';
import type { SourcePieces } from './local-org/metadata/package/source-format.ts';
import { writeStaticResources } from './staticResources.ts';
import { openTranspileCache } from './transpile.ts';

/**
 * Metadata that only the sample org has, in source format: what an admin would set by hand in an org of their own, such
 * as the org-wide defaults of standard objects (`objects/Account/Account.object-meta.xml` with its `sharingModel`).
 * It is laid over `force-app` by `npm start` and is never deployed with the app.
 */
export const sampleMetadata = 'config/sample/metadata';

/** The app as pieces of metadata, its scripts and static resources built as `npm run build` builds them; `sample` adds `config/sample/metadata`, `more` other folders of source format. Throws with file and line. */
export function readAppSource(
  project: string,
  options: { readonly sample?: boolean; readonly more?: readonly string[] } = {}
): SourcePieces {
  const sample = path.join(project, sampleMetadata);
  const dirs = [path.join(project, 'force-app/main'), ...(options.more ?? [])];
  if (options.sample === true && fs.existsSync(sample)) dirs.push(sample);
  writeStaticResources(project);
  const cache = openTranspileCache(project);
  return readSourceFormat(dirs, {
    transpile: (file, text) => cache.transpile(path.relative(project, file), text),
    version: cache.version,
    onRead: () => cache.save()
  });
}
