import { LightningElement } from 'lwc';
import type { NavigationItem } from '../../pageTypes.ts';
import { bootstrap } from 'shell/bootstrap';
import type { PageReference } from 'shell/router';
import { currentPage, onPageChange } from 'shell/router';

/** The app's tabs. On a narrow screen they scroll sideways. */
export default class NavigationBar extends LightningElement {
  page: PageReference = currentPage();

  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    this.#stop = onPageChange((page) => {
      this.page = page;
    });
  }

  override disconnectedCallback(): void {
    this.#stop?.();
  }

  get label(): string {
    return bootstrap.app.label;
  }

  get items(): readonly { apiName: string; label: string; url: string; className: string; current: string | null }[] {
    return bootstrap.app.items.map((item) => {
      const isActive = this.#isActive(item);
      return { ...item, className: isActive ? 'item item_active' : 'item', current: isActive ? 'page' : null };
    });
  }

  #isActive(item: NavigationItem): boolean {
    const { type, attributes } = this.page;
    if (item.object !== undefined) return attributes['objectApiName'] === item.object;
    if (type === 'standard__namedPage') return item.url === '/lightning/page/home';
    return type === 'standard__navItemPage' && attributes['apiName'] === item.apiName;
  }
}
