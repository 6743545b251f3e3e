/** Oldest API version that is answered, and that a package may have. */
export const OLDEST_VERSION = 20;
/** Newest API version, that of the deployed metadata. */
export const NEWEST_VERSION = 67;

/** Is `NN.0` a version that the local org knows? */
export function isSupportedVersion(version: string): boolean {
  if (!/^\d{2}\.0$/.test(version)) return false;
  const number = Number(version);
  return number >= OLDEST_VERSION && number <= NEWEST_VERSION;
}
