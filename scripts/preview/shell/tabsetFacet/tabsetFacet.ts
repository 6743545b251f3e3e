import { LightningElement, api } from 'lwc';
import type { ComponentInstance, FlexiPage, PageRegion } from '../../../local-org/metadata/model.ts';

/** What Salesforce calls its own tabs. */
const standardTitles: Readonly<Record<string, string>> = {
  'Standard.Tab.detail': 'Details',
  'Standard.Tab.relatedLists': 'Related',
  'Standard.Tab.collaborate': 'Chatter',
  'Standard.Tab.activity': 'Activity',
  'Standard.Tab.news': 'News'
};

interface Tab {
  readonly value: string;
  readonly label: string;
  readonly body: PageRegion | undefined;
}

/** Tabs of a page; the content of a tab is made when it is first opened. */
export default class TabsetFacet extends LightningElement {
  @api page!: FlexiPage;
  @api instance!: ComponentInstance;
  @api flexipageRegionWidth = 'LARGE';
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  active: string | undefined;
  opened: readonly string[] = [];

  override connectedCallback(): void {
    const chosen = this.#instances().find((tab) => tab.properties['active'] === 'true') ?? this.#instances()[0];
    if (chosen !== undefined) this.#open(valueOf(chosen));
  }

  get tabs(): readonly (Tab & { isOpened: boolean })[] {
    return this.#instances().map((tab) => {
      const title = tab.properties['title'] ?? '';
      const body = this.#facet(tab.properties['body']);
      const value = valueOf(tab);
      return { value, label: standardTitles[title] ?? title, body, isOpened: this.opened.includes(value) };
    });
  }

  handleActive(event: CustomEvent): void {
    const { value } = event.target as EventTarget & { value?: string };
    if (value !== undefined) this.#open(value);
  }

  #open(value: string): void {
    this.active = value;
    if (!this.opened.includes(value)) this.opened = [...this.opened, value];
  }

  #instances(): readonly ComponentInstance[] {
    return this.#facet(this.instance.properties['tabs'])?.components ?? [];
  }

  #facet(name: string | undefined): PageRegion | undefined {
    return this.page.regions.find((region) => region.name === name);
  }
}

function valueOf(tab: ComponentInstance): string {
  return tab.identifier ?? tab.properties['title'] ?? '';
}
