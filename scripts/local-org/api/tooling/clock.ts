import { OrgError } from '../../basics/errors.ts';
import { requireSession } from '../auth/token.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiResponse, OpenRequest, OpenRoute } from '../http.ts';
import { parseJsonObject } from '../json.ts';
import { requireMetadataRights } from '../metadata/rights.ts';

/** The org's clock: a development door that Salesforce does not have, for administrators on this machine. */
export const clockRoutes: readonly OpenRoute[] = [
  { method: 'GET', pattern: '/local-org/clock', handleOpen: read },
  { method: 'POST', pattern: '/local-org/clock', handleOpen: move }
];

/** What the clock shows and which flows are due next. */
function read(request: OpenRequest): ApiResponse {
  authorize(request);
  const { org } = request;
  return { status: 200, body: { now: org.now().toISOString(), next: org.schedule.next() } };
}

/**
 * `{"to": "2026-12-01T06:00:00Z"}` or `{"by": {"days": 1, "hours": 2, "minutes": 3}}` moves the clock forward and runs,
 * each at its time, the flows that become due. The move lasts until the server stops.
 */
function move(request: OpenRequest): ApiResponse {
  authorize(request);
  if (!(request.headers['content-type'] ?? '').toLowerCase().startsWith('application/json')) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send {"to": "…"} or {"by": {"days": 1}} as application/json.');
  }
  const { org } = request;
  const target = targetOf(parseJsonObject(request.body), org.now());
  const runs = org.schedule.advanceTo(target);
  return { status: 200, body: { now: org.now().toISOString(), runs, next: org.schedule.next() } };
}

function authorize(request: OpenRequest): void {
  if (!request.isLoopback) throw new HttpError(403, 'FORBIDDEN', 'The clock is moved from this machine only.');
  requireMetadataRights(requireSession(request));
}

const UNITS: Readonly<Record<string, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

function targetOf(body: Readonly<Record<string, unknown>>, now: Date): Date {
  const { to, by } = body;
  if (typeof to === 'string' && by === undefined) {
    const target = new Date(to);
    if (Number.isNaN(target.getTime())) throw new OrgError('JSON_PARSER_ERROR', `"${to}" is no moment in ISO 8601.`);
    if (target < now)
      throw new OrgError('INVALID_INPUT', `The clock goes forward only; it shows ${now.toISOString()}.`);
    return target;
  }
  if (typeof by === 'object' && by !== null && to === undefined) {
    let milliseconds = 0;
    for (const [unit, count] of Object.entries(by)) {
      const length = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
      if (length === undefined || typeof count !== 'number' || !(count >= 0) || count > 1_000_000) {
        throw new OrgError('INVALID_INPUT', 'by takes days, hours and minutes, each a number that is not negative.');
      }
      milliseconds += count * length;
    }
    return new Date(now.getTime() + milliseconds);
  }
  throw new OrgError('INVALID_INPUT', 'Say either "to" (a moment in ISO 8601) or "by" (days, hours, minutes).');
}
