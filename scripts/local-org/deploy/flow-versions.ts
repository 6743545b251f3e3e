import { componentKey } from '../metadata/package/pieces.ts';
import type { Piece, PieceProblem } from '../metadata/package/pieces.ts';
import { parseXml, textOf } from '../metadata/xml.ts';
import type { FlowStatus, FlowVersion } from '../storage/flow-versions.ts';
import type { TouchedComponent } from './change-set.ts';
import type { DeployPackage, Deletion } from './package.ts';

/** What a deploy would make of the org's flows. */
export interface FlowPlan {
  /** All versions after the deploy, of flows where something differs. */
  readonly versions: ReadonlyMap<string, readonly FlowVersion[]>;
  /** What each touched flow runs afterwards: its active version, or its latest; absent for a flow that is gone. */
  readonly pieces: ReadonlyMap<string, Piece | undefined>;
  /** What the deploy brings, to be checked also where it will not be active. */
  readonly brought: readonly Piece[];
  readonly components: readonly TouchedComponent[];
  readonly problems: readonly PieceProblem[];
}

/** What Salesforce says of a flow that is deleted as a whole or while it is active. */
const NOT_DELETABLE = 'insufficient access rights on cross-reference id';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Is the component one whose deploy is a matter of flow versions? */
export function isFlowType(type: string): boolean {
  return type === 'Flow' || type === 'FlowDefinition';
}

/** Works out what a package does to flow versions, in Salesforce's order: deletions before, flows, definitions, deletions after. */
export function planFlows(stored: readonly FlowVersion[], pack: DeployPackage, dropped: ReadonlySet<string>): FlowPlan {
  return new Planner(stored, pack, dropped).plan();
}

class Planner {
  readonly #flows = new Map<string, { name: string; versions: FlowVersion[] }>();
  readonly #pack: DeployPackage;
  readonly #dropped: ReadonlySet<string>;
  readonly #touched = new Set<string>();
  readonly #brought: Piece[] = [];
  readonly #components: TouchedComponent[] = [];
  readonly #problems: PieceProblem[] = [];

  constructor(stored: readonly FlowVersion[], pack: DeployPackage, dropped: ReadonlySet<string>) {
    this.#pack = pack;
    this.#dropped = dropped;
    for (const version of stored) this.#flow(version.flow).versions.push(version);
  }

  plan(): FlowPlan {
    const deletions = this.#pack.deletions.filter((each) => isFlowType(each.type) && this.#isKept(each));
    const pieces = this.#pack.pieces.filter((piece) => this.#isKept(piece));
    for (const deletion of deletions) if (!deletion.isAfter) this.#delete(deletion);
    for (const piece of pieces) if (piece.type === 'Flow') this.#deploy(piece);
    for (const piece of pieces) if (piece.type === 'FlowDefinition') this.#activate(piece);
    for (const deletion of deletions) if (deletion.isAfter) this.#delete(deletion);
    const versions = new Map<string, readonly FlowVersion[]>();
    const results = new Map<string, Piece | undefined>();
    for (const key of this.#touched) {
      const flow = this.#flows.get(key);
      if (flow === undefined) continue;
      versions.set(flow.name, flow.versions);
      results.set(flow.name, pieceOf(flow.name, flow.versions));
    }
    return {
      versions,
      pieces: results,
      brought: this.#brought,
      components: this.#components,
      problems: this.#problems
    };
  }

  #isKept({ type, fullName }: { readonly type: string; readonly fullName: string }): boolean {
    return !this.#dropped.has(componentKey(type, fullName));
  }

  #flow(name: string): { name: string; versions: FlowVersion[] } {
    const key = name.toLowerCase();
    let flow = this.#flows.get(key);
    if (flow === undefined) this.#flows.set(key, (flow = { name, versions: [] }));
    return flow;
  }

  /** A flow that does not differ stays; one that does becomes a new version, or takes the place of a latest draft. */
  #deploy(piece: Piece): void {
    const { fullName } = piece;
    if (/-\d+$/.test(fullName)) {
      const message = `The local org does not support flow files with a version number (${fullName}): since API version 44.0 the file of a flow has its name only.`;
      this.#problems.push({ file: piece.path, type: 'Flow', fullName, message });
      return;
    }
    this.#brought.push(piece);
    const flow = this.#flow(fullName);
    const text = decoder.decode(piece.content);
    const status = statusOf(text);
    const latest = flow.versions.at(-1);
    if (latest !== undefined && withStatus(decoder.decode(latest.content), '') === withStatus(text, '')) {
      const kind = latest.status === status ? 'unchanged' : 'changed';
      this.#tell('Flow', fullName, piece.path, kind);
      if (kind === 'changed') this.#setStatus(flow, latest.number, status);
      return;
    }
    this.#tell('Flow', fullName, piece.path, latest === undefined ? 'created' : 'changed');
    this.#touched.add(fullName.toLowerCase());
    const takesPlace = latest?.status === 'Draft' || latest?.status === 'InvalidDraft';
    const number = latest === undefined ? 1 : latest.number + (takesPlace ? 0 : 1);
    flow.versions = flow.versions.filter((version) => version.number !== number);
    flow.versions.push({ flow: flow.name, number, status, content: piece.content });
    if (status === 'Active') this.#setStatus(flow, number, 'Active');
  }

  /** `activeVersionNumber` is the only thing that counts; none or 0 deactivates. */
  #activate(piece: Piece): void {
    const { fullName, path } = piece;
    const flow = this.#flow(fullName);
    const number = Number(textOf(parseXml(decoder.decode(piece.content)), 'activeVersionNumber') ?? '0');
    const active = flow.versions.find((version) => version.status === 'Active');
    if (flow.versions.length === 0 || (number !== 0 && !flow.versions.some((version) => version.number === number))) {
      const message =
        flow.versions.length === 0
          ? `Entity of type 'Flow' named '${fullName}' cannot be found`
          : `The flow ${fullName} has no version ${number}.`;
      this.#problems.push({ file: path, type: 'FlowDefinition', fullName, message });
      return;
    }
    const isSame = (active?.number ?? 0) === number;
    this.#tell('FlowDefinition', fullName, path, isSame ? 'unchanged' : 'changed');
    if (isSame) return;
    if (number === 0 && active !== undefined) this.#setStatus(flow, active.number, 'Obsolete');
    else this.#setStatus(flow, number, 'Active');
  }

  #delete({ type, fullName, file }: Deletion): void {
    const [, name = fullName, digits] = /^(.*)-(\d+)$/.exec(fullName) ?? [];
    const flow = this.#flow(name);
    const found = flow.versions.find((version) => version.number === Number(digits));
    if (flow.versions.length === 0 || (digits !== undefined && found === undefined)) {
      this.#tell(type, fullName, file, 'absent');
    } else if (this.#pack.isSource === true && found === undefined) {
      flow.versions = [];
      this.#touched.add(name.toLowerCase());
      this.#tell(type, fullName, file, 'deleted');
    } else if (type === 'FlowDefinition' || found === undefined || found.status === 'Active') {
      this.#problems.push({ file, type, fullName, message: NOT_DELETABLE });
    } else {
      flow.versions = flow.versions.filter((version) => version !== found);
      this.#touched.add(name.toLowerCase());
      this.#tell(type, fullName, file, 'deleted');
    }
  }

  /** One version at most is active; the one that gives way becomes obsolete. */
  #setStatus(flow: { name: string; versions: FlowVersion[] }, number: number, status: FlowStatus): void {
    this.#touched.add(flow.name.toLowerCase());
    flow.versions = flow.versions.map((version) => {
      if (version.number === number) return restated(version, status);
      return status === 'Active' && version.status === 'Active' ? restated(version, 'Obsolete') : version;
    });
  }

  #tell(type: string, fullName: string, fileName: string, kind: TouchedComponent['kind']): void {
    this.#components.push({ type, fullName, fileName, kind });
  }
}

function restated(version: FlowVersion, status: FlowStatus): FlowVersion {
  const text = withStatus(decoder.decode(version.content), `<status>${status}</status>`);
  return { ...version, status, content: encoder.encode(text) };
}

const STATUS = /<status>\s*(\w*)\s*<\/status>/;

/** A flow without a status is a draft. */
function statusOf(text: string): FlowStatus {
  return (STATUS.exec(text)?.[1] ?? 'Draft') as FlowStatus;
}

function withStatus(text: string, element: string): string {
  if (STATUS.test(text)) return text.replace(STATUS, element);
  return element === '' ? text : text.replace(/<\/Flow>\s*$/, `    ${element}\n</Flow>\n`);
}

function pieceOf(flow: string, versions: readonly FlowVersion[]): Piece | undefined {
  const shown = versions.find((version) => version.status === 'Active') ?? versions.at(-1);
  if (shown === undefined) return undefined;
  return { type: 'Flow', fullName: flow, path: `flows/${flow}.flow`, part: '', content: shown.content };
}
