const DAY = 86_400_000;

/** The date (`YYYY-MM-DD`) that clocks of the zone show at a moment. */
export function dateIn(timeZone: string, moment: Date): string {
  return localTime(timeZone, moment).toISOString().slice(0, 10);
}

/** What clocks of the zone show at a moment, as if it were UTC. */
export function localTime(timeZone: string, moment: Date): Date {
  return new Date(moment.getTime() + offsetAt(timeZone, moment.getTime()));
}

/**
 * The moment at which clocks of the zone show a local time, given as if it were UTC. A time that the clocks skip is taken
 * as much later as they skip; of one that they show twice, the first is taken.
 */
export function momentOf(timeZone: string, local: number): Date {
  const before = offsetAt(timeZone, local - DAY);
  const after = offsetAt(timeZone, local + DAY);
  const early = local - before;
  if (offsetAt(timeZone, early) === before) return new Date(early);
  const late = local - after;
  return new Date(offsetAt(timeZone, late) === after ? late : early);
}

/** By zone; a zone that nobody knows has UTC's clocks and no format. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>([
  ['GMT', undefined],
  ['UTC', undefined]
]);

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(timeZone)) return formats.get(timeZone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric'
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
  formats.set(timeZone, format);
  return format;
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(timeZone: string, moment: number): number {
  const format = formatOf(timeZone);
  // No clocks show a moment beyond those that dates can hold.
  if (format === undefined || !(Math.abs(moment) <= 8.64e15)) return 0;
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}
