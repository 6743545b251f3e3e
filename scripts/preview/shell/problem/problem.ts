import { LightningElement, api } from 'lwc';
import { bootstrap } from 'shell/bootstrap';

const texts: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  notFound: {
    title: 'We could not find this page',
    text: 'The address does not lead to a page of this app, or the record has been deleted.'
  },
  noAccess: {
    title: 'You do not have access',
    text: 'Your permissions do not include this page. Ask your administrator, or switch to another user.'
  },
  unreachable: {
    title: 'The local org does not answer',
    text: 'Check that it still runs in the terminal, then load the page again.'
  }
};

/** A page that says why there is nothing to show. */
export default class Problem extends LightningElement {
  /** `notFound`, `noAccess` or `unreachable`. */
  @api kind = 'notFound';
  /** What the org said; shown beneath. */
  @api details: string | undefined;

  override connectedCallback(): void {
    document.title = `${this.heading} | ${bootstrap.app.label}`;
  }

  get heading(): string {
    return (texts[this.kind] ?? texts['notFound'])?.title ?? '';
  }

  get text(): string {
    return (texts[this.kind] ?? texts['notFound'])?.text ?? '';
  }
}
