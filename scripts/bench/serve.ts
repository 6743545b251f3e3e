/**
 * A local org in a process of its own, so that its time and memory are not the client's. Sends its address to the
 * parent, and its load whenever the parent asks. `serve.ts FILE source` opens it with the app; `serve.ts FILE kept` with
 * what was deployed to the file.
 */
import path from 'node:path';

import { loadModel } from '../local-org/metadata/source.ts';
import { openOrg } from '../local-org/org.ts';
import { startServer } from '../local-org/server.ts';
import { keepHeapSmall } from '../local-org/heap.ts';
import { readLoad, watchRequests } from './load.ts';

// As `npm start` does.
keepHeapSmall();

const [file = ':memory:', from = 'source'] = process.argv.slice(2);
const opened = performance.now();
const org =
  from === 'kept'
    ? openOrg({ file })
    : openOrg({ model: loadModel(path.resolve(import.meta.dirname, '../../force-app')), file });
const openedIn = performance.now() - opened;
const server = await startServer({ org, port: 0, extraHandlers: [watchRequests] });
process.on('message', () => process.send?.({ load: readLoad() }));
process.once('disconnect', () => {
  void server.close().then(() => {
    org.close();
    process.exit(0);
  });
});
process.send?.({ url: server.url, openedIn });
