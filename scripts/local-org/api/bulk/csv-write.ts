import type { JobRequest } from './job-store.ts';
import { DELIMITERS } from './csv-reader.ts';

/** One CSV line with every value quoted, ended as the job says. */
export function csvLine(request: JobRequest, values: readonly string[]): string {
  const delimiter = DELIMITERS[request.columnDelimiter] ?? ',';
  const end = request.lineEnding === 'CRLF' ? '\r\n' : '\n';
  return values.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter) + end;
}
