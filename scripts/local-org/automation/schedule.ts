import { momentOf } from '../basics/time-zones.ts';

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
  const at = (day: number): Date => momentOf(timeZone, day + schedule.startMinutes * MINUTE);
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
