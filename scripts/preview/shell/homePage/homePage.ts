import { LightningElement } from 'lwc';
import type { FlexiPage } from '../../../local-org/metadata/model.ts';
import { bootstrap, pages } from 'shell/bootstrap';

/** The home page that the app assigns; without one, links to the lists and, in an org without an app, how to deploy one. */
export default class HomePage extends LightningElement {
  override connectedCallback(): void {
    document.title = `Home | ${bootstrap.app.label}`;
  }

  get page(): FlexiPage | undefined {
    return pages.home;
  }

  get hasSteps(): boolean {
    return bootstrap.steps.length > 0;
  }

  /** Each text of the steps with the command after it. */
  get steps(): readonly { text: string; command: string }[] {
    return bootstrap.steps.flatMap((text, index) => {
      const next = bootstrap.steps[index + 1];
      return text.startsWith('`') || next === undefined ? [] : [{ text, command: next.slice(1, -1) }];
    });
  }

  get links(): readonly { apiName: string; label: string; url: string }[] {
    return bootstrap.app.items.filter((item) => item.object !== undefined);
  }
}
