/**
 * Gives the design system's style sheet, which is light only, a dark side: every colour of its ramps becomes
 * `light-dark(light, dark)`, in the styling hooks and where rules name it directly. Ramps are mirrored around their
 * middle, so that two steps keep their contrast. Palette hooks stay as they are, as on the platform.
 */

/** Dark greys by step, a little blue, so that cards stand out from the page. */
const darkNeutral: Readonly<Record<number, string>> = {
  100: '#1b1d21',
  95: '#25282d',
  90: '#2d3137',
  80: '#3d424a',
  70: '#555b65',
  65: '#626873',
  60: '#727985',
  50: '#949ba7',
  40: '#aab0ba',
  30: '#c4c9d1',
  20: '#d9dde3',
  15: '#e5e8ec',
  10: '#f1f3f5'
};

const mirror: Readonly<Record<number, readonly number[]>> = {
  95: [15, 10],
  90: [20],
  85: [20],
  80: [30],
  70: [40],
  65: [50],
  60: [60],
  55: [65],
  50: [70],
  45: [70],
  40: [70],
  35: [80],
  30: [80],
  20: [90],
  15: [90],
  10: [95, 90],
  5: [95, 90]
};

/** Hooks whose dark value is not the mirror of their light one. */
const special: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  '--slds-g-color-surface-1': ['#ffffff', '#121417'],
  '--slds-g-color-surface-2': ['#f3f3f3', '#121417'],
  '--slds-g-color-surface-3': ['#e5e5e5', '#1b1d21'],
  '--slds-g-color-surface-container-1': ['#ffffff', '#1b1d21'],
  '--slds-g-color-surface-container-2': ['#f3f3f3', '#25282d'],
  '--slds-g-color-surface-container-3': ['#e5e5e5', '#31353c'],
  '--slds-g-color-on-surface-1': ['#5c5c5c', '#aab0ba'],
  '--slds-g-color-link': ['#0b5cab', '#78b0fd'],
  '--slds-g-color-neutral-10-opacity-10': ['rgb(24 24 24 / 10%)', 'rgb(241 243 245 / 14%)'],
  '--slds-g-color-neutral-10-opacity-25': ['rgb(24 24 24 / 25%)', 'rgb(241 243 245 / 25%)'],
  '--slds-g-color-neutral-10-opacity-50': ['rgb(24 24 24 / 50%)', 'rgb(241 243 245 / 50%)'],
  '--slds-g-color-neutral-10-opacity-75': ['rgb(24 24 24 / 75%)', 'rgb(241 243 245 / 75%)'],
  '--slds-g-color-neutral-100-opacity-10': ['rgb(255 255 255 / 10%)', 'rgb(27 29 33 / 10%)'],
  '--slds-g-color-neutral-100-opacity-50': ['rgb(255 255 255 / 50%)', 'rgb(27 29 33 / 60%)'],
  '--slds-g-color-neutral-100-opacity-75': ['rgb(255 255 255 / 75%)', 'rgb(27 29 33 / 75%)']
};

const families = ['brand', 'error', 'warning', 'success'];

/** The style sheet with a dark side; it follows `color-scheme`, which the page sets. */
export function withDarkSide(sheet: string): string {
  const pairs = darkPairs(sheet);
  const isHook = /^\s*--slds-[gr]-color-palette/;
  const declarations = sheet.replace(/([{;])([^{};]*)/g, (whole, before: string, text: string) => {
    if (isHook.test(text) || !text.includes(':')) return whole;
    return (
      before +
      text.replace(
        /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|rgb\(\d+,\s*\d+,\s*\d+\)/gi,
        (color) => pairs.get(normal(color)) ?? color
      )
    );
  });
  const overrides = Object.entries(special).map(([name, [light, dark]]) => `${name}:light-dark(${light},${dark});`);
  return `${declarations}\n:root{${overrides.join('')}}\n`;
}

/** `light-dark(…)` by light colour. */
function darkPairs(sheet: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const neutral = ramp(sheet, 'g-color-neutral-base');
  for (const [step, light] of neutral) add(pairs, light, darkNeutral[step]);
  for (const family of families) {
    const steps = new Map([...ramp(sheet, `r-color-${family}`), ...ramp(sheet, `g-color-${family}-base`)]);
    for (const [step, light] of steps) {
      const dark = mirror[step]?.map((other) => steps.get(other)).find((color) => color !== undefined);
      add(pairs, light, dark);
    }
  }
  return pairs;
}

function ramp(sheet: string, name: string): Map<number, string> {
  const found = sheet.matchAll(new RegExp(`--slds-${name}-(\\d+):\\s*(#[0-9a-f]{3,6})`, 'gi'));
  return new Map([...found].map(([, step, color]) => [Number(step), normal(color ?? '')]));
}

function add(pairs: Map<string, string>, light: string, dark: string | undefined): void {
  if (dark !== undefined && !pairs.has(light)) pairs.set(light, `light-dark(${light},${dark})`);
}

/** Any spelling of a colour as `#rrggbb`. */
function normal(color: string): string {
  const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/i.exec(color);
  if (rgb !== null)
    return `#${rgb
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const long =
    short === null
      ? color
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`;
  return long.toLowerCase();
}
