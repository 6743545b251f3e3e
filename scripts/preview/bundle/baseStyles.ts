import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rolldown';

/** Styles that apply under native shadow only: under synthetic shadow the page's SLDS dresses the components. */
const nativeShadowOnly = /\.slds\.css$|^lightning\/slds\w+$/;

/** The compiler makes `undefined` of a sheet without rules, which the engine refuses inside a list of sheets. */
const harmless = ':host([data-render-mode]) { order: 0; }';

/** Leaves out the base components' second set of styles: a third of their size. */
export function baseStyles(): Plugin {
  return {
    name: 'linchpin-base-styles',
    load(id) {
      if (!id.includes('/lightning-base-components/') || !id.endsWith('.css')) return null;
      const text = withoutNativeStyles(id);
      return text === '' ? harmless : text;
    }
  };
}

function withoutNativeStyles(file: string): string {
  if (nativeShadowOnly.test(file)) return '';
  const text = fs.readFileSync(file, 'utf8').replace(/@import\s+['"]([^'"]+)['"];/g, (statement, target: string) => {
    if (nativeShadowOnly.test(target)) return '';
    const isBlank = target.startsWith('.') && withoutNativeStyles(path.resolve(path.dirname(file), target)) === '';
    return isBlank ? '' : statement;
  });
  return text.replace(/\/\*[\s\S]*?\*\//g, '').trim();
}
