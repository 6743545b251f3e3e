/** When a schedule-triggered flow runs; dates and times are those of the org's time zone. */
export interface FlowSchedule {
  readonly frequency: 'Once' | 'Daily' | 'Weekly';
  /** `YYYY-MM-DD`: the first day, and for weekly flows the day of the week. */
  readonly startDate: string;
  /** Minutes after midnight. */
  readonly startMinutes: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The first moment after `after` at which the schedule is due; undefined when there is none any more. */
export function nextRun(schedule: FlowSchedule, timeZone: string, after: Date): Date | undefined {
  const first = Date.parse(`${schedule.startDate}T00:00:00Z`);
  const at = (day: number): Date => momentOf(day + schedule.startMinutes * MINUTE, timeZone);
  if (schedule.frequency === 'Once') {
    const only = at(first);
    return only > after ? only : undefined;
  }
  const step = schedule.frequency === 'Daily' ? DAY : 7 * DAY;
  // Local time and UTC differ by less than a day and a half, so that the search begins two days early and ends soon.
  const passed = Math.floor((after.getTime() - 2 * DAY - first) / step);
  for (let day = first + Math.max(0, passed) * step; ; day += step) {
    const moment = at(day);
    if (moment > after) return moment;
  }
}

/**
 * The moment at which clocks of the zone show a local time, given as if it were UTC. A time that the clocks skip is taken
 * as much later as they skip; of one that they show twice, the first is taken.
 */
function momentOf(local: number, timeZone: string): Date {
  const before = offsetAt(local - DAY, timeZone);
  const after = offsetAt(local + DAY, timeZone);
  const early = local - before;
  if (offsetAt(early, timeZone) === before) return new Date(early);
  const late = local - after;
  return new Date(offsetAt(late, timeZone) === after ? late : early);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
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
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}
