import { LightningElement, api } from 'lwc';
import type { ComponentInstance, FlexiPage } from '../../../local-org/metadata/model.ts';
import { bootstrap, pages } from 'shell/bootstrap';

/** A custom tab: an app page or a single component. */
export default class TabPage extends LightningElement {
  /** The tab's API name. */
  @api tab = '';

  override connectedCallback(): void {
    document.title = `${this.label} | ${bootstrap.app.label}`;
  }

  get label(): string {
    return pages.tabs[this.tab]?.label ?? this.tab;
  }

  get page(): FlexiPage | undefined {
    return pages.tabs[this.tab]?.page;
  }

  get instance(): ComponentInstance | undefined {
    const lwc = pages.tabs[this.tab]?.lwc;
    return lwc === undefined ? undefined : { componentName: lwc, properties: {} };
  }

  get refused(): string {
    return `the kind of tab that ${this.tab} is`;
  }
}
