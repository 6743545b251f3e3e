/** `npm run reset`: empties the local org. The sample book is loaded anew by the next `npm start`. */
import fs from 'node:fs';
import path from 'node:path';

import { whoHolds } from './preview/lock.ts';

const folder = path.resolve(import.meta.dirname, '../.local-org');

// The org of `npm start -- --empty` lies in a folder below.
const holder = whoHolds(folder) ?? whoHolds(path.join(folder, 'empty'));
if (holder !== undefined) {
  console.error(`The local org is running (process ${holder}). Stop it with Ctrl+C, then reset.`);
  process.exitCode = 1;
} else if (!fs.existsSync(folder)) {
  console.log('The local org is empty already.');
} else {
  fs.rmSync(folder, { recursive: true, force: true });
  console.log('The local org is empty. npm start fills it with the sample book.');
}
