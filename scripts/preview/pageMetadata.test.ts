import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';

import { loadModel } from '../local-org/metadata/source.ts';
import { chooseApp, navigationItems, pageMetadata } from './pageMetadata.ts';

describe('the pages of the app', () => {
  const model = loadModel(path.resolve(import.meta.dirname, '../../force-app'));
  const app = chooseApp(model);
  const pages = pageMetadata(model, app);

  it('come from the action overrides of the app', () => {
    assert.equal(app?.apiName, 'Linchpin');
    assert.equal(pages.home?.apiName, 'LinchpinHome');
    assert.equal(pages.objects['Account']?.recordPage?.apiName, 'LinchpinAccountPage');
    assert.equal(pages.objects['Contact']?.recordPage, undefined);
  });

  it('put the name first in the highlights, and say how lookups are shown', () => {
    const fields = pages.objects['Stakeholder__c']?.compactFields ?? [];

    assert.equal(fields[0]?.apiName, 'Name');
    const account = fields.find((field) => field.apiName === 'Account__c');
    assert.deepEqual([account?.relationshipName, account?.targetNameField], ['Account__r', 'Name']);
  });

  it('take icons from the standard objects and the motifs of tabs', () => {
    assert.equal(pages.objects['Account']?.icon, 'standard:account');
    assert.match(pages.objects['Stakeholder__c']?.icon ?? '', /^custom:custom\d+$/);
  });

  it('leave out of the navigation what the user may not read', () => {
    const all = navigationItems(model, app, () => true).map((item) => item.url);
    const items = navigationItems(model, app, (object) => object !== 'Contact').map((item) => item.url);

    assert.ok(all.includes('/lightning/o/Contact/list'));
    assert.deepEqual(
      items,
      all.filter((url) => url !== '/lightning/o/Contact/list')
    );
  });
});
