import fs from 'node:fs';

import { CsvFileError } from './csv.ts';

/** The `--map` options: `Column=Target` pairs, or JSON files of them. Throws {@link CsvFileError} for what is neither. */
export function readPairs(maps: readonly string[]): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const map of maps) {
    if (map.endsWith('.json')) {
      if (!fs.existsSync(map)) throw new CsvFileError(`There is no mapping file ${map}.`);
      Object.assign(pairs, JSON.parse(fs.readFileSync(map, 'utf8')) as Record<string, string>);
      continue;
    }
    for (const pair of map.split(/,(?=[^,]*=)/)) {
      const cut = pair.lastIndexOf('=');
      if (cut < 1) throw new CsvFileError(`--map "${pair}" is not of the form "Column=Object.Field".`);
      pairs[pair.slice(0, cut).trim()] = pair.slice(cut + 1).trim();
    }
  }
  return pairs;
}
