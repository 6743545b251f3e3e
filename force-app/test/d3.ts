/** D3 for component tests: the npm package in place of the static resource, so that nothing is fetched. */
import type * as D3 from 'd3';
import { loadScript } from 'lightning/platformResourceLoader';

/** The same release as the static resource is built from. */
export const d3 = jest.requireActual<typeof D3>('../../node_modules/d3/dist/d3.js');

/** Lets the page find D3 once a chart asks for its script. */
export function provideD3(): void {
  Object.assign(window, { d3: undefined });
  jest.mocked(loadScript).mockImplementation(() => {
    Object.assign(window, { d3 });
    return Promise.resolve();
  });
}

/** Lets the script of D3 fail until it is provided. */
export function withholdD3(): void {
  Object.assign(window, { d3: undefined });
  jest.mocked(loadScript).mockRejectedValue(new Error('Script error.'));
}
