/** Made by the build: how to load each component of the app. */
declare module 'shell/registry' {
  import type { LightningElement } from 'lwc';
  export const components: Readonly<
    Record<string, (() => Promise<{ default: new () => LightningElement }>) | undefined>
  >;
}
