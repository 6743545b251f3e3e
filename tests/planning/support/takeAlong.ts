/** What is taken along, as the app makes it: documents, slides, files. */
import assert from 'node:assert/strict';

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';

import type { AccountSide, PlanData, Review } from '../../../force-app/main/planning/lwc/planTypes/planTypes.ts';
import { importBundled } from '../../support/bundled.ts';
import type { Platform } from '../../support/bundled.ts';
import type { Sample } from './plans.ts';
import { today } from './plans.ts';

/** How something is worded; made by the app. */
export interface Setting {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

/** A person of the map. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly influence: string | null;
  readonly support: string | null;
  readonly isKeyPlayer: boolean;
}

/** Something on a slide. */
export interface Item {
  readonly kind: 'text' | 'table' | 'chart';
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly alt?: string;
  readonly paragraphs?: readonly { readonly text: string; readonly size: number }[];
  readonly rows?: readonly (readonly { readonly text: string }[])[];
}

/** A deck before it is drawn. */
export interface Deck {
  readonly slides: readonly { readonly title: string; readonly items: readonly Item[]; readonly notes: string }[];
}

/** What of a review is printed beside the review. */
export interface ReviewInput {
  readonly review: Review;
  readonly ratings: readonly {
    readonly id: string;
    readonly name: string;
    readonly levels: readonly (string | null)[];
    readonly rating: number | null;
    readonly lastRating: number | null;
    readonly comment: string | null;
  }[];
  readonly agenda: readonly {
    readonly key: string;
    readonly kind: string;
    readonly text: string;
    readonly isSpoken: boolean;
  }[];
  readonly notes: string | null;
  readonly tasks: readonly {
    readonly id: string;
    readonly subject: string;
    readonly owner: string | null;
    readonly dueOn: string | null;
  }[];
}

interface Modules {
  digestPlan(data: PlanData, side: AccountSide, setting: Setting): unknown;
  planPage(digest: unknown, setting: Setting): string;
  reviewPage(input: ReviewInput, data: PlanData, setting: Setting): string;
  planDeck(data: PlanData, digest: unknown, people: readonly Person[] | null, setting: Setting): Deck;
  writeDeck(library: unknown, deck: Deck): Promise<ArrayBuffer>;
  wording(today: string): Setting;
}

/** The app's documents and slides for a user. */
export interface TakeAlong {
  plan(sample: Sample): string;
  review(input: ReviewInput, data: PlanData): string;
  deck(sample: Sample, people: readonly Person[] | null): Deck;
  write(deck: Deck): Promise<PptxFile>;
}

/** Loads what makes documents and slides. */
export async function loadTakeAlong(platform: Platform = {}): Promise<TakeAlong> {
  const modules = await importBundled<Modules>(
    `export { digestPlan } from 'c/planDigest';
     export { planPage, reviewPage } from 'c/planDocument';
     export { planDeck, writeDeck } from 'c/planDeck';
     export { wording } from './force-app/main/planning/lwc/planTakeAlong/wording.ts';`,
    platform
  );
  const setting = modules.wording(today);
  const digest = ({ data, side }: Sample): unknown => modules.digestPlan(data, side, setting);
  return {
    plan: (sample) => modules.planPage(digest(sample), setting),
    review: (input, data) => modules.reviewPage(input, data, setting),
    deck: (sample, people) => modules.planDeck(sample.data, digest(sample), people, setting),
    write: async (deck) => new PptxFile(new Uint8Array(await modules.writeDeck(PptxGenJS, deck)))
  };
}

/** An element of XML. */
export interface XmlNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  processEntities: true
});

/** A presentation taken apart. Every part of it is well-formed, and what it refers to is there. */
export class PptxFile {
  readonly bytes: Uint8Array;
  readonly #parts: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#parts = unzipSync(bytes);
    for (const [name, content] of Object.entries(this.#parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
      assert.equal(XMLValidator.validate(text), true, `${name} is well-formed`);
      assert.doesNotMatch(
        text,
        /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/,
        `${name} holds what XML may hold`
      );
      if (name.endsWith('.rels')) this.#checkTargets(name);
    }
  }

  /** Names of the slides in their order. */
  get slides(): readonly string[] {
    return Object.keys(this.#parts)
      .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  }

  /** A part of the file. */
  part(name: string): XmlNode {
    const content = this.#parts[name];
    assert.ok(content !== undefined, `the file has ${name}`);
    const nodes = parser.parse(new TextDecoder().decode(content)) as Raw[];
    const [root] = nodes.map(toNode).filter(({ tag }) => !tag.startsWith('?') && tag !== '');
    assert.ok(root !== undefined);
    return root;
  }

  /** Names of the parts that match. */
  names(pattern: RegExp): readonly string[] {
    return Object.keys(this.#parts).filter((name) => pattern.test(name));
  }

  #checkTargets(name: string): void {
    const base = name.replace(/_rels\/[^/]+$/, '');
    for (const { attributes } of find(this.part(name), 'Relationship')) {
      if (attributes['TargetMode'] === 'External') continue;
      const target = attributes['Target'] ?? '';
      const full = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${base}`).pathname.slice(1);
      assert.ok(this.#parts[full] !== undefined, `${name} refers to ${full}, which is there`);
    }
  }
}

type Raw = Readonly<Record<string, unknown>>;

function toNode(raw: Raw): XmlNode {
  const tag = Object.keys(raw).find((key) => key !== ':@') ?? '';
  if (tag === '#text') return { tag: '', attributes: {}, children: [], text: String(raw['#text']) };
  const children = ((raw[tag] as Raw[] | undefined) ?? []).map(toNode);
  return {
    tag,
    attributes: (raw[':@'] as Record<string, string> | undefined) ?? {},
    children: children.filter((child) => child.tag !== ''),
    text: children.map((child) => child.text).join('')
  };
}

/** All elements of a name beneath an element, and itself. */
export function find(node: XmlNode, tag: string): readonly XmlNode[] {
  return [...(node.tag === tag ? [node] : []), ...node.children.flatMap((child) => find(child, tag))];
}
