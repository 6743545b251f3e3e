import type { LightningElement as Component } from 'lwc';
import { LightningElement, api, getComponentDef } from 'lwc';
import type { ComponentInstance, FlexiPage } from '../../../local-org/metadata/model.ts';
import { components } from 'shell/registry';

type Constructor = new () => Component;

const standard: Readonly<Record<string, string>> = {
  'force:highlightsPanel': 'isHighlights',
  'force:detailPanel': 'isDetail',
  'force:relatedListContainer': 'isRelatedLists',
  'force:relatedListSingleContainer': 'isRelatedList',
  'flexipage:tabset': 'isTabset',
  'flexipage:richText': 'isRichText',
  'flexipage:filterListCard': 'isListCard',
  'flexipage:fieldSection': 'isFieldSection'
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
  isLoading = false;

  override connectedCallback(): void {
    if (this.#bundle() !== undefined) void this.#load();
  }

  override errorCallback(error: Error): void {
    this.failure = error.message;
    console.error(`${this.instance.componentName}: ${error.stack ?? error.message}`);
  }

  get kind(): Readonly<Record<string, boolean>> {
    const name = standard[this.instance.componentName];
    return name === undefined ? {} : { [name]: true };
  }

  get isCustom(): boolean {
    return this.implementation !== undefined;
  }

  get refused(): string {
    return `the component ${this.instance.componentName}`;
  }

  /** The context that the component declares as public, and its own settings from the page. */
  get properties(): Readonly<Record<string, unknown>> {
    if (this.implementation === undefined) return {};
    const declared = getComponentDef(this.implementation).props;
    const context: Record<string, unknown> = {
      recordId: this.recordId,
      objectApiName: this.objectApiName,
      flexipageRegionWidth: this.regionWidth
    };
    const given = Object.entries({ ...context, ...typed(this.instance.properties) });
    return Object.fromEntries(given.filter(([name, value]) => name in declared && value !== undefined));
  }

  async #load(): Promise<void> {
    this.isLoading = true;
    try {
      const module = await components[this.#bundle() ?? '']?.();
      this.implementation = module?.default;
      if (this.implementation === undefined) this.failure = 'The bundle has no component.';
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.isLoading = false;
  }

  #bundle(): string | undefined {
    const name = /^(?:c:)?(\w+)$/.exec(this.instance.componentName)?.[1];
    return name === undefined || components[`c/${name}`] === undefined ? undefined : `c/${name}`;
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
