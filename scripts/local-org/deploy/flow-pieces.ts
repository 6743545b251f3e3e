import type { Piece } from '../metadata/package/pieces.ts';
import type { StoredFlowVersion } from '../storage/flow-versions.ts';
import { metadataXml } from '../metadata/package/manifest.ts';

const encoder = new TextEncoder();

/**
 * Files that can be retrieved of flows besides the flows themselves: each version by its number (`Name-2`), and the
 * definition that tells which version is active; 0 where none is.
 */
export function flowPieces(versions: readonly StoredFlowVersion[]): Piece[] {
  const numbered = versions.map(({ flow, number, content }): Piece => {
    const fullName = `${flow}-${number}`;
    return { type: 'Flow', fullName, path: `flows/${fullName}.flow`, part: '', content };
  });
  const definitions = [...Map.groupBy(versions, ({ flow }) => flow.toLowerCase()).values()].flatMap((own): Piece[] => {
    const [first] = own;
    if (first === undefined) return [];
    const active = own.find(({ status }) => status === 'Active')?.number ?? 0;
    const text = metadataXml('FlowDefinition', `    <activeVersionNumber>${active}</activeVersionNumber>`);
    const path = `flowDefinitions/${first.flow}.flowDefinition`;
    return [{ type: 'FlowDefinition', fullName: first.flow, path, part: '', content: encoder.encode(text) }];
  });
  return [...numbered, ...definitions];
}
