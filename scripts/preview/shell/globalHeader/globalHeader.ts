import formFactor from '@salesforce/client/formFactor';
import { LightningElement } from 'lwc';
import { bootstrap } from 'shell/bootstrap';
import { isDark, setTheme } from 'shell/theme';

/** The top line: which app, that it is a local org, who the page is seen as, light or dark. */
export default class GlobalHeader extends LightningElement {
  isDark = isDark();

  get appLabel(): string {
    return bootstrap.app.label;
  }

  get userLabel(): string {
    return describe(bootstrap.user);
  }

  /** On a narrow screen the button is its icon. */
  get switchLabel(): string {
    return formFactor === 'Small' ? '' : 'Switch user';
  }

  get users(): readonly { id: string; label: string; isChecked: boolean }[] {
    return bootstrap.users.map((user) => ({
      id: user.id,
      label: describe(user),
      isChecked: user.id === bootstrap.userId
    }));
  }

  get themeLabel(): string {
    return this.isDark ? 'Use light colours' : 'Use dark colours';
  }

  get themeIcon(): string {
    return this.isDark ? 'utility:light_bulb' : 'utility:palette';
  }

  handleTheme(): void {
    this.isDark = !this.isDark;
    setTheme(this.isDark ? 'dark' : 'light');
  }

  handleUser(event: CustomEvent<{ value: string }>): void {
    const url = new URL(location.href);
    url.searchParams.set('asUser', event.detail.value);
    location.assign(url);
  }
}

function describe(user: { readonly name: string; readonly role: string }): string {
  return user.role === '' ? user.name : `${user.name} (${user.role})`;
}
