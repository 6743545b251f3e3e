/** Light, dark, or as the system says. */
export type Theme = 'light' | 'dark' | 'system';

const cookieName = 'linchpin_theme';

/** The user's choice; the server writes it into the page's first line so that nothing flashes. */
export function chosenTheme(): Theme {
  const value = document.documentElement.dataset['theme'];
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Is the page dark now, by choice or because the system is? */
export function isDark(): boolean {
  const chosen = chosenTheme();
  return chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Applies and remembers a choice. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  document.cookie = `${cookieName}=${theme}; Path=/; SameSite=Strict; Max-Age=31536000`;
}
