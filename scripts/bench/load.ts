import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';

/** What a server process has spent since it began. */
export interface Load {
  /** Milliseconds in which its event loop was at work, waiting for the disk included. */
  readonly busy: number;
  /** Milliseconds of processor time, in the user's and the system's name, all threads. */
  readonly cpu: number;
  /** Milliseconds in which at least one request was being answered, waiting for the client's bytes included. */
  readonly answering: number;
  readonly requests: number;
  /** Highest resident memory in MB since the last reading; since the start where the system cannot forget a peak. */
  readonly peak: number;
}

let requests = 0;
let open = 0;
let openSince = 0;
let answering = 0;

/** Counts a request and its time; leaves the answer to the org. */
export function watchRequests(_request: IncomingMessage, response: ServerResponse): boolean {
  requests += 1;
  if (open === 0) openSince = performance.now();
  open += 1;
  response.once('close', () => {
    open -= 1;
    if (open === 0) answering += performance.now() - openSince;
  });
  return false;
}

/** The load of this process so far; the peak of memory starts anew. */
export function readLoad(): Load {
  const { user, system } = process.cpuUsage();
  return {
    busy: performance.eventLoopUtilization().active,
    cpu: (user + system) / 1000,
    answering,
    requests,
    peak: takePeak()
  };
}

/** Linux tells the highest resident memory and can forget it; elsewhere it is the highest of the process's life. */
function takePeak(): number {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(fs.readFileSync('/proc/self/status', 'utf8')) ?? [];
    fs.writeFileSync('/proc/self/clear_refs', '5');
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // No such files on this system, or not for this process.
  }
  return process.resourceUsage().maxRSS / 1024;
}
