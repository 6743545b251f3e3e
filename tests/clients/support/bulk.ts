import assert from 'node:assert/strict';

import type { Answer, ClientOrg } from './org.ts';

/** What a job tells of itself. */
export interface JobInfo {
  readonly id: string;
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly errorMessage?: string;
}

/** A finished job and its three results as CSV. */
export interface Outcome {
  readonly info: JobInfo;
  readonly succeeded: string;
  readonly failed: string;
  readonly unprocessed: string;
}

/** The requests of Bulk API 2.0 ingest, one by one. */
export class BulkDoor {
  readonly #org: ClientOrg;

  constructor(org: ClientOrg) {
    this.#org = org;
  }

  post(body: unknown): Promise<Answer> {
    return this.#org.request('/jobs/ingest', { method: 'POST', body: JSON.stringify(body) });
  }

  put(id: string, csv: BodyInit): Promise<Answer> {
    return this.#org.request(`/jobs/ingest/${id}/batches`, {
      method: 'PUT',
      body: csv,
      headers: { 'content-type': 'text/csv' }
    });
  }

  patch(id: string, state: string): Promise<Answer> {
    return this.#org.request(`/jobs/ingest/${id}`, { method: 'PATCH', body: JSON.stringify({ state }) });
  }

  get(id: string, part = ''): Promise<Answer> {
    return this.#org.request(`/jobs/ingest/${id}${part}`);
  }

  /** Runs a whole job on stakeholders; a small one has ended when its info is first asked for. */
  async run(job: Record<string, unknown>, csv: BodyInit): Promise<Outcome> {
    const created = await this.post({ object: 'Stakeholder__c', operation: 'insert', contentType: 'CSV', ...job });
    assert.equal(created.status, 200, created.text);
    const { id } = created.json as JobInfo;
    assert.equal((await this.put(id, csv)).status, 201);
    assert.equal(((await this.patch(id, 'UploadComplete')).json as JobInfo).state, 'UploadComplete');
    return {
      info: (await this.get(id)).json as JobInfo,
      succeeded: (await this.get(id, '/successfulResults')).text,
      failed: (await this.get(id, '/failedResults')).text,
      unprocessed: (await this.get(id, '/unprocessedrecords')).text
    };
  }
}
