import { NEWEST_VERSION, OLDEST_VERSION } from '../basics/api-versions.ts';

export { isSupportedVersion } from '../basics/api-versions.ts';

const SEASONS = ['Winter', 'Spring', 'Summer'] as const;
/** Version 20.0 was Winter '11; three releases follow each year. */
const WINTER_2011 = 20;

/** Release name of a version, e.g. `Summer '26` for 67. */
export function versionLabel(version: number): string {
  const releases = version - WINTER_2011;
  return `${SEASONS[releases % 3] ?? ''} '${11 + Math.floor(releases / 3)}`;
}

/** What `/services/data` lists. */
export function versionList(): readonly { label: string; url: string; version: string }[] {
  return Array.from({ length: NEWEST_VERSION - OLDEST_VERSION + 1 }, (_, index) => {
    const version = OLDEST_VERSION + index;
    return { label: versionLabel(version), url: `/services/data/v${version}.0`, version: `${version}.0` };
  });
}
