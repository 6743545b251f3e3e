import type { Readable } from 'node:stream';

import type { LocalOrg } from '../../org-types.ts';
import { limited } from '../body.ts';
import { jobsOf } from './job-store.ts';
import type { Job } from './job-store.ts';

/** Most bytes of one job's data. */
export const UPLOAD_LIMIT = 150 * 1024 * 1024;
/** Bytes kept together in one row of the store. */
const PIECE_SIZE = 256 * 1024;

const arriving = new WeakMap<LocalOrg, Set<string>>();

/** Is an upload for the job under way? */
export function isArriving(org: LocalOrg, job: Job): boolean {
  return arriving.get(org)?.has(job.id) === true;
}

/** Keeps an upload piece by piece as it arrives; one that breaks off leaves nothing. The job knows afterwards how large it is and whether it is UTF-8. */
export async function keepUpload(org: LocalOrg, job: Job, body: Readable): Promise<Job> {
  const underWay = arriving.get(org) ?? new Set();
  arriving.set(org, underWay.add(job.id));
  try {
    return await keep(org, job, body);
  } finally {
    underWay.delete(job.id);
  }
}

async function keep(org: LocalOrg, job: Job, body: Readable): Promise<Job> {
  const jobs = jobsOf(org);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let dataBytes = 0;
  let number = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;

  const check = (bytes: Buffer | undefined): void => {
    if (!isUtf8) return;
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  const flush = (): void => {
    if (waitingBytes > 0) jobs.addData(job, number++, Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  };

  // An upload that the end of an earlier process cut off may have left pieces.
  jobs.removeData(job);
  try {
    for await (const bytes of limited(body, UPLOAD_LIMIT)) {
      check(bytes);
      dataBytes += bytes.length;
      waitingBytes += bytes.length;
      waiting.push(bytes);
      if (waitingBytes >= PIECE_SIZE) flush();
    }
    check(undefined);
    flush();
  } catch (error) {
    jobs.removeData(job);
    throw error;
  }
  return jobs.change(jobs.find(job.id) ?? job, { dataBytes, isUtf8 });
}
