import type { LightningElement as Component } from 'lwc';
import { LightningElement, api, getComponentDef } from 'lwc';
import type { ComponentInstance, FlexiPage } from '../../../local-org/metadata/model.ts';
import HighlightsPanel from 'shell/highlightsPanel';
import { components } from 'shell/registry';

type Constructor = new () => Component;
type Loader = () => Promise<{ readonly default: Constructor }>;

/** The standard components that pages may place. What is not open at once is loaded when it is needed. */
const standard: Readonly<Record<string, Loader | undefined>> = {
  'force:highlightsPanel': () => Promise.resolve({ default: HighlightsPanel }),
  'force:detailPanel': () => import('shell/detailPanel'),
  'force:relatedListContainer': () => import('shell/relatedLists'),
  'force:relatedListSingleContainer': () => import('shell/relatedLists'),
  'flexipage:tabset': () => import('shell/tabsetFacet'),
  'flexipage:richText': () => import('shell/richText'),
  'flexipage:filterListCard': () => import('shell/listCard'),
  'flexipage:fieldSection': () => import('shell/fieldSection')
};

/** One component of a page. What breaks in it stays in it; what the preview does not have is refused by name. */
export default class PageComponent extends LightningElement {
  @api page: FlexiPage | undefined;
  @api instance!: ComponentInstance;
  @api regionWidth = 'LARGE';
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  implementation: Constructor | undefined;
  failure: string | undefined;

  override connectedCallback(): void {
    const load = this.#loader();
    if (load !== undefined && this.implementation === undefined) void this.#load(load);
  }

  override errorCallback(error: Error): void {
    this.failure = error.message;
    console.error(`${this.instance.componentName}: ${error.stack ?? error.message}`);
  }

  get isKnown(): boolean {
    return this.#loader() !== undefined;
  }

  get refused(): string {
    return `the component ${this.instance.componentName}`;
  }

  /** The page's context and the component's own settings, as far as it declares them public. */
  get properties(): Readonly<Record<string, unknown>> {
    if (this.implementation === undefined) return {};
    const declared = getComponentDef(this.implementation).props;
    const context: Record<string, unknown> = {
      recordId: this.recordId,
      objectApiName: this.objectApiName,
      flexipageRegionWidth: this.regionWidth,
      page: this.page,
      instance: this.instance
    };
    const given = Object.entries({ ...context, ...typed(this.instance.properties) });
    return Object.fromEntries(given.filter(([name, value]) => name in declared && value !== undefined));
  }

  async #load(load: Loader): Promise<void> {
    try {
      this.implementation = (await load()).default;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #loader(): Loader | undefined {
    const { componentName } = this.instance;
    const name = /^(?:c:)?(\w+)$/.exec(componentName)?.[1];
    return standard[componentName] ?? (name === undefined ? undefined : components[`c/${name}`]);
  }
}

/** Settings are written as text; what reads as a truth value is one. */
function typed(properties: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.entries(properties).map(([name, value]) => [name, booleans.get(value) ?? value]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

const booleans = new Map([
  ['true', true],
  ['false', false]
]);
