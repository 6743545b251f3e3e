import type { RollupLwcOptions } from '@lwc/rollup-plugin';
import type { Plugin } from 'rolldown';

/** How every build compiles components, so that one engine runs them all. */
export const engineOptions = {
  // Without this the plugin would bring a second engine next to the one that `lwc` exports.
  defaultModules: [],
  enableDynamicComponents: true,
  // The base components' combobox asks for ElementInternals.
  enableSyntheticElementInternals: true
} satisfies RollupLwcOptions;

/** `production`, or `development` for the engine's own warnings (`LINCHPIN_PREVIEW_MODE`). */
export const previewMode = process.env['LINCHPIN_PREVIEW_MODE'] ?? 'production';

/** Replaces the build-time flags that the packages test. */
export function productionFlags(): Plugin {
  return {
    name: 'linchpin-flags',
    transform(code) {
      if (!/import\.meta\.env|process\.env/.test(code)) return null;
      return code
        .replaceAll('import.meta.env.SSR', 'false')
        .replaceAll('process.env.NODE_ENV', JSON.stringify(previewMode))
        .replace(/process\.env\.\w+/g, 'undefined');
    }
  };
}
