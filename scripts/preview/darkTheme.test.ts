import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withDarkSide } from './darkTheme.ts';

const sheet = `:root{
  --slds-g-color-neutral-base-100:#ffffff; --slds-g-color-neutral-base-10:#181818;
  --slds-r-color-brand-30:#014486; --slds-r-color-brand-80:#aacbff;
  --slds-g-color-palette-neutral-10:#181818; --slds-g-color-palette-orange-50:#a96404;
}
.text{color:#181818;background:rgb(255, 255, 255)}
.link{color:var(--slds-g-link-color, #014486)}
.odd{color:#123456;background:url("data:image/svg+xml,%23181818")}`;

describe('withDarkSide', () => {
  const dark = withDarkSide(sheet);

  it('gives each step of a ramp its mirror', () => {
    assert.match(dark, /--slds-g-color-neutral-base-100:light-dark\(#ffffff,#1b1d21\)/);
    assert.match(dark, /--slds-r-color-brand-30:light-dark\(#014486,#aacbff\)/);
  });

  it('turns colours that rules name directly, in any spelling', () => {
    assert.match(dark, /\.text\{color:light-dark\(#181818,#f1f3f5\);background:light-dark\(#ffffff,#1b1d21\)\}/);
    assert.match(dark, /var\(--slds-g-link-color, light-dark\(#014486,#aacbff\)\)/);
  });

  it('leaves palette hooks, foreign colours and pictures as they are', () => {
    assert.match(dark, /--slds-g-color-palette-neutral-10:#181818/);
    assert.match(dark, /\.odd\{color:#123456;background:url\("data:image\/svg\+xml,%23181818"\)\}/);
  });
});
