import { LightningElement } from 'lwc';
import type { FlexiPage } from '../../../local-org/metadata/model.ts';
import { bootstrap, pages } from 'shell/bootstrap';

/** The home page that the app assigns, or else links to the app's lists. */
export default class HomePage extends LightningElement {
  override connectedCallback(): void {
    document.title = `Home | ${bootstrap.app.label}`;
  }

  get page(): FlexiPage | undefined {
    return pages.home;
  }

  get links(): readonly { apiName: string; label: string; url: string }[] {
    return bootstrap.app.items.filter((item) => item.object !== undefined);
  }
}
