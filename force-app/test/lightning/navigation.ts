/** Stands in for `lightning/navigation` in tests: pages that were asked for are collected. */
import type { LightningElement } from 'lwc';

/** The pages that components went to. */
export const visited: unknown[] = [];

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new () => LightningElement;

const mixin = (base: Constructor): Constructor =>
  class extends base {
    [Navigate](page: unknown): void {
      visited.push(page);
    }
    [GenerateUrl](): Promise<string> {
      return Promise.resolve('https://example.test/');
    }
  };

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

afterEach(() => {
  visited.length = 0;
});
