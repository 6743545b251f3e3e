/**
 * A server process for tests that kill it: gets ready, waits for the name of a data file on its input, and prints its
 * address as its first line.
 */
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { loadModel } from '../../../scripts/local-org/metadata/source.ts';
import { openOrg } from '../../../scripts/local-org/org.ts';
import { startServer } from '../../../scripts/local-org/server.ts';

const model = loadModel(path.resolve(import.meta.dirname, '../../../force-app'));
const [file] = (await once(createInterface({ input: process.stdin }), 'line')) as [string];
const server = await startServer({ org: openOrg({ model, file }), port: 0 });
console.log(server.url);
