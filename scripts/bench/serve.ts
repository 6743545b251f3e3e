/** A local org in a process of its own, so that the server's time is not the client's. Sends its address to the parent. */
import path from 'node:path';

import { loadModel } from '../local-org/metadata/source.ts';
import { openOrg } from '../local-org/org.ts';
import { startServer } from '../local-org/server.ts';

const [file = ':memory:'] = process.argv.slice(2);
const org = openOrg({ model: loadModel(path.resolve(import.meta.dirname, '../../force-app')), file });
const server = await startServer({ org, port: 0 });
process.send?.({ url: server.url });
process.once('disconnect', () => {
  void server.close().then(() => {
    org.close();
    process.exit(0);
  });
});
