import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { MetadataNames } from './platformModules.ts';
import { UnknownReferenceError, platformModule } from './platformModules.ts';

const names: MetadataNames = {
  label: (name) => (name === 'common_Save' ? 'Save “now” </script>' : undefined),
  hasObject: (name) => name === 'Account',
  hasField: (object, path) => object === 'Account' && ['Name', 'Owner.Name'].includes(path),
  hasCustomPermission: (name) => name === 'ApproveTier',
  resourceUrl: (name) => (name === 'charts' ? '/resource/1788300000000/charts' : undefined),
  hasMessageChannel: (name) => name === 'Chosen__c',
  pageComponents: []
};

describe('platformModule', () => {
  const answered: readonly (readonly [specifier: string, source: string | RegExp])[] = [
    ['@salesforce/label/c.common_Save', 'export default "Save “now” </script>";'],
    ['@salesforce/schema/Account', 'export default {"objectApiName":"Account"};'],
    [
      '@salesforce/schema/Account.Owner.Name',
      'export default {"fieldApiName":"Owner.Name","objectApiName":"Account"};'
    ],
    ['@salesforce/user/Id', /\.userId;$/],
    ['@salesforce/user/isGuest', 'export default false;'],
    ['@salesforce/i18n/timeZone', /\.timeZone;$/],
    ['@salesforce/client/formFactor', /'Small' : 'Large'/],
    ['@salesforce/customPermission/ApproveTier', /includes\("ApproveTier"\) \|\| undefined;$/],
    ['@salesforce/resourceUrl/charts', 'export default "/resource/1788300000000/charts";'],
    ['@salesforce/messageChannel/Chosen__c', 'export default {"channel":"Chosen__c"};'],
    ['@salesforce/gate/bc.1.x', /isOpen: \(\) => false/]
  ];
  for (const [specifier, source] of answered) {
    it(`answers ${specifier}`, () => {
      const answer = platformModule(specifier, names) ?? '';
      if (typeof source === 'string') assert.equal(answer, source);
      else assert.match(answer, source);
    });
  }

  const refused: readonly (readonly [specifier: string, message: RegExp])[] = [
    ['@salesforce/label/c.gone', /no custom label gone/],
    ['@salesforce/schema/Gone__c', /no object Gone__c/],
    ['@salesforce/schema/Account.Gone__c', /Account has no field Gone__c/],
    ['@salesforce/customPermission/Gone', /no custom permission Gone/],
    ['@salesforce/messageChannel/Gone__c', /no message channel Gone__c/],
    ['@salesforce/resourceUrl/logo', /no static resource logo/],
    ['@salesforce/contentAssetUrl/logo', /does not support @salesforce\/contentAssetUrl/],
    ['@salesforce/apex/Controller.method', /does not support @salesforce\/apex/]
  ];
  for (const [specifier, message] of refused) {
    it(`refuses ${specifier}`, () => {
      assert.throws(
        () => platformModule(specifier, names),
        (error: unknown) => error instanceof UnknownReferenceError && message.test(error.message)
      );
    });
  }

  it('leaves to the base components what is theirs', () => {
    assert.equal(platformModule('@salesforce/label/LightningDatatable.loading', names), undefined);
    assert.equal(platformModule('@salesforce/i18n/number.decimalSeparator', names), undefined);
  });
});
