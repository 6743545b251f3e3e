import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readSourceFiles } from '../support/source-files.ts';
import { loadSource } from './doors.ts';
import { mutationsOf } from './mutations.ts';
import { sourceRoot } from '../support/source-files.ts';

/** Another seed tries other edits: `MUTATION_SEED=7 node --test …`. */
const seed = Number(process.env['MUTATION_SEED'] ?? 20_261_122);
const count = Number(process.env['MUTATION_COUNT'] ?? 150);

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('one random fault in this project’s metadata', () => {
  it('is refused, and the file that has it is named', (context) => {
    context.diagnostic(`MUTATION_SEED=${seed} MUTATION_COUNT=${count}`);
    const random = randomFrom(seed);
    const files = readSourceFiles().filter((file) => file.type !== 'LightningComponentBundle');
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const missed: string[] = [];
    let tried = 0;
    for (let round = 0; tried < count && round < count * 5; round += 1) {
      const file = pick(files);
      const mutation = file === undefined ? undefined : pick(mutationsOf(file.text, file.type))?.();
      if (file === undefined || mutation === undefined || mutation.text === file.text) continue;
      tried += 1;
      const path = `${sourceRoot}/${file.path.replace('force-app/main/', '')}`;
      const told = loadSource(new Map([[path, mutation.text]]));
      if (!told.some((problem) => problem.file === path)) {
        missed.push(`${file.path} ${mutation.what}: ${told[0]?.file ?? ''} ${told[0]?.message ?? 'nothing was told'}`);
      }
    }
    assert.ok(tried >= count, `only ${tried} edits were tried`);
    assert.deepEqual(missed, []);
  });
});
