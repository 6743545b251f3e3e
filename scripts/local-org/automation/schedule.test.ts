import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { nextRun, type FlowSchedule } from './schedule.ts';

const daily = (startDate: string, hours: number, minutes = 0): FlowSchedule => ({
  frequency: 'Daily',
  startDate,
  startMinutes: hours * 60 + minutes
});

/** The moments of the next runs after `after`. */
function runs(schedule: FlowSchedule, zone: string, after: string, count: number): string[] {
  const found: string[] = [];
  let from = new Date(after);
  for (let index = 0; index < count; index++) {
    const next = nextRun(schedule, zone, from);
    if (next === undefined) break;
    found.push(next.toISOString().replace(':00.000Z', 'Z'));
    from = next;
  }
  return found;
}

describe('the next run of a schedule', () => {
  const cases: readonly (readonly [name: string, FlowSchedule, string, string, readonly string[]])[] = [
    [
      'keeps its local time when clocks go forward',
      daily('2026-03-01', 8),
      'Europe/Berlin',
      '2026-03-28T00:00:00Z',
      ['2026-03-28T07:00Z', '2026-03-29T06:00Z', '2026-03-30T06:00Z']
    ],
    [
      'keeps its local time when clocks go back',
      daily('2026-03-01', 8),
      'America/New_York',
      '2026-10-31T00:00:00Z',
      ['2026-10-31T12:00Z', '2026-11-01T13:00Z', '2026-11-02T13:00Z']
    ],
    [
      'comes later where clocks skip its time',
      daily('2026-03-01', 2, 30),
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      ['2026-03-29T01:30Z', '2026-03-30T00:30Z']
    ],
    [
      'comes once where clocks show its time twice',
      daily('2026-03-01', 2, 30),
      'Europe/Berlin',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30Z', '2026-10-26T01:30Z']
    ],
    [
      'goes over the ends of months, leap days and years',
      daily('2027-12-31', 0),
      'GMT',
      '2028-02-28T12:00:00Z',
      ['2028-02-29T00:00Z', '2028-03-01T00:00Z']
    ],
    [
      'is far from UTC on the right day',
      daily('2026-01-01', 0, 15),
      'Pacific/Auckland',
      '2026-01-05T00:00:00Z',
      ['2026-01-05T11:15Z', '2026-01-06T11:15Z']
    ],
    [
      'is weekly on the weekday of its first day',
      { frequency: 'Weekly', startDate: '2026-01-07', startMinutes: 480 },
      'GMT',
      '2026-01-29T00:00:00Z',
      ['2026-02-04T08:00Z', '2026-02-11T08:00Z']
    ],
    [
      'does not begin before its first day',
      daily('2026-06-01', 8),
      'GMT',
      '2026-01-01T00:00:00Z',
      ['2026-06-01T08:00Z']
    ],
    [
      'is once only',
      { frequency: 'Once', startDate: '2026-01-07', startMinutes: 480 },
      'GMT',
      '2026-01-01T00:00:00Z',
      ['2026-01-07T08:00Z']
    ],
    [
      'is never when the only time has passed',
      { frequency: 'Once', startDate: '2026-01-07', startMinutes: 480 },
      'GMT',
      '2026-01-07T08:00:00Z',
      []
    ]
  ];
  for (const [name, schedule, zone, after, expected] of cases) {
    it(name, () => {
      const count = name.startsWith('is once') ? 3 : Math.max(1, expected.length);
      assert.deepEqual(runs(schedule, zone, after, count), expected);
    });
  }
});
