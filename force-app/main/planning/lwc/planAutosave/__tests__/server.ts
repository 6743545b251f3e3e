/** A server for tests: keeps one strategy map, with moments in whole seconds as the platform keeps them. */
import { MAP_FIELDS } from 'c/planRecords';
import type { MapField, MapState } from 'c/planRecords';
import type { MapStore } from 'c/planAutosave';
import type { Named } from 'c/planTypes';

/** A refusal as the platform words it. */
export function refusal(status: number, message: string, fieldErrors: Record<string, readonly unknown[]> = {}): Error {
  const errors = Object.keys(fieldErrors).length > 0 ? [] : [{ message, errorCode: 'X' }];
  return Object.assign(new Error(message), { status, body: { message, output: { errors, fieldErrors } } });
}

/** The server. */
export class MapServer {
  values: Record<string, string | null> = Object.fromEntries(MAP_FIELDS.map((field) => [field, null]));
  second = 0;
  modifiedSecond = 0;
  modifiedBy: Named | null = null;
  writes: Readonly<Record<string, string | null>>[] = [];
  /** Thrown by the next writes, in their order. */
  refusals: Error[] = [];
  /** Held back until it is resolved. */
  gate: Promise<void> = Promise.resolve();
  isDown = false;

  get state(): MapState {
    return {
      values: { ...this.values } as Record<MapField, string | null>,
      status: 'Draft',
      modifiedOn: moment(this.modifiedSecond),
      modifiedBy: this.modifiedBy
    };
  }

  /** Writes as a user, without asking who was faster. */
  write(who: string, fields: Readonly<Record<string, string | null>>): void {
    Object.assign(this.values, fields);
    this.modifiedSecond = this.second;
    this.modifiedBy = { id: who, name: who };
  }

  /** The server as a user's page reaches it. */
  storeOf(who: string): MapStore {
    return {
      write: async (fields, since) => {
        await this.gate;
        if (this.isDown) throw new TypeError('Failed to fetch');
        const refused = this.refusals.shift();
        if (refused !== undefined) throw refused;
        if (moment(this.modifiedSecond) > since) throw refusal(412, 'The record was changed.');
        this.write(who, fields);
        this.writes.push(fields);
        return moment(this.modifiedSecond);
      },
      read: async () => {
        await this.gate;
        if (this.isDown) throw new TypeError('Failed to fetch');
        return this.state;
      }
    };
  }
}

function moment(second: number): string {
  return new Date(Date.UTC(2026, 10, 28, 10, 0, second)).toISOString();
}
