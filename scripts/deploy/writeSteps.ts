import fs from 'node:fs';
import path from 'node:path';

import type { RemovalStep } from './removal.ts';

/** Writes each step's folder anew; nothing beside them is touched. */
export function writeSteps(folder: string, steps: readonly RemovalStep[]): void {
  for (const step of steps) {
    fs.rmSync(path.join(folder, step.folder), { recursive: true, force: true });
    for (const [name, text] of step.files) {
      const file = path.join(folder, step.folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
}
