/** Brings D3 onto the page. */
import type { LightningElement } from 'lwc';
import type * as D3 from 'd3';
import d3Url from '@salesforce/resourceUrl/d3';
import { loadScript } from 'lightning/platformResourceLoader';

/** D3 as its scripts offer it. */
export type D3Module = typeof D3;

const MAJOR = '7.';
let loading: Promise<D3Module> | null = null;

/** D3, loaded once for the page; rejects when it cannot be loaded, and tries again when asked again. */
export function loadD3(component: LightningElement): Promise<D3Module> {
  const present = found();
  if (present !== null) return Promise.resolve(present);
  loading ??= load(component).finally(() => {
    loading = null;
  });
  return loading;
}

async function load(component: LightningElement): Promise<D3Module> {
  await loadScript(component, d3Url);
  const library = found();
  if (library === null) throw new Error('D3 is missing after its script was loaded.');
  return library;
}

/** Others may have brought a release of their own under the same name. */
function found(): D3Module | null {
  const { d3 } = window as unknown as { readonly d3?: D3Module };
  return typeof d3?.version === 'string' && d3.version.startsWith(MAJOR) ? d3 : null;
}
