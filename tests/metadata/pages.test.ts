import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { childrenNamed, textOf, textsOf, type XmlElement } from '../../scripts/local-org/metadata/xml.ts';
import { readBundles } from './support/bundles.ts';
import { readComponentConfig } from './support/component-config.ts';
import { parsedFiles, projectRoot } from './support/source-files.ts';

const bundles = readBundles().map((bundle) => {
  const file = path.join(bundle.folder, `${bundle.name}.js-meta.xml`);
  return { ...bundle, config: readComponentConfig(fs.readFileSync(file, 'utf8')) };
});
const project = JSON.parse(fs.readFileSync(path.join(projectRoot, 'sfdx-project.json'), 'utf8')) as {
  sourceApiVersion: string;
};

/** Components of the platform that our pages use; each is also drawn by the preview. */
const standardComponents = new Set([
  'flexipage:tab',
  'flexipage:tabset',
  'force:detailPanel',
  'force:highlightsPanel',
  'force:relatedListContainer'
]);
const targetOf: Readonly<Record<string, string>> = {
  RecordPage: 'lightning__RecordPage',
  HomePage: 'lightning__HomePage',
  AppPage: 'lightning__AppPage'
};
/** The regions of each page template. */
const templates: Readonly<Record<string, readonly string[]>> = {
  'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:defaultAppHomeTemplate': ['main'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar']
};

describe('component settings', () => {
  for (const { name, config } of bundles) {
    it(`of ${name} agree with one another`, () => {
      assert.equal(config.apiVersion, project.sourceApiVersion);
      assert.equal(config.isExposed, config.targets.length > 0, 'exposed exactly when it has targets');
      assert.deepEqual(
        config.configs.flatMap(({ targets }) => targets).filter((target) => !config.targets.includes(target)),
        []
      );
      assert.deepEqual(
        config.configs.flatMap(({ others }) => others),
        []
      );
    });

    it(`of ${name} name properties that it has`, () => {
      const source = moduleText(name);
      const missing = config.configs
        .flatMap(({ properties }) => properties)
        .filter((property) => !new RegExp(`@api\\s+(?:get |set )?${property.name}\\b`).test(source));

      assert.deepEqual(missing, []);
    });
  }
});

function moduleText(name: string): string {
  const bundle = bundles.find((other) => other.name === name);
  const file = path.join(bundle?.folder ?? '', `${name}.ts`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

interface Instance {
  readonly name: string;
  readonly identifier: string;
  readonly properties: ReadonlyMap<string, string>;
}

function instancesOf(region: XmlElement): readonly Instance[] {
  return childrenNamed(region, 'itemInstances')
    .flatMap((item) => childrenNamed(item, 'componentInstance'))
    .map((instance) => ({
      name: textOf(instance, 'componentName') ?? '',
      identifier: textOf(instance, 'identifier') ?? '',
      properties: new Map(
        childrenNamed(instance, 'componentInstanceProperties').map((property) => [
          textOf(property, 'name') ?? '',
          textOf(property, 'value') ?? ''
        ])
      )
    }));
}

for (const { fullName, root } of parsedFiles('FlexiPage')) {
  describe(`the page ${fullName}`, () => {
    const regions = childrenNamed(root, 'flexiPageRegions');
    const instances = regions.flatMap(instancesOf);
    const type = textOf(root, 'type') ?? '';
    const object = textOf(root, 'sobjectType');

    it('uses components that exist and may stand here', () => {
      const misplaced = instances.filter(({ name }) => {
        const bundle = bundles.find((other) => name === `c:${other.name}`);
        if (bundle === undefined) return !standardComponents.has(name);
        const target = targetOf[type] ?? '';
        const { configs, targets } = bundle.config;
        const objects = configs.filter((config) => config.targets.includes(target)).flatMap((config) => config.objects);
        const fits = objects.length === 0 || object === undefined || objects.includes(object);
        return !targets.includes(target) || !fits;
      });

      assert.deepEqual(
        misplaced.map(({ name }) => name),
        []
      );
    });

    it('fills only regions of its template', () => {
      const template = textOf(childrenNamed(root, 'template')[0] ?? root, 'name') ?? '';
      const filled = regions
        .filter((region) => textOf(region, 'type') === 'Region')
        .map((region) => textOf(region, 'name') ?? '');

      assert.deepEqual(
        filled.filter((name) => !templates[template]?.includes(name)),
        []
      );
    });

    it('uses each facet once and names each component once', () => {
      const facets = regions
        .filter((region) => textOf(region, 'type') === 'Facet')
        .map((region) => textOf(region, 'name') ?? '');
      const used = instances.flatMap(({ properties }) =>
        ['tabs', 'body'].map((name) => properties.get(name)).filter((value) => value !== undefined)
      );
      const identifiers = instances.map(({ identifier }) => identifier);

      assert.deepEqual([...used].sort(), [...facets].sort());
      assert.equal(new Set(identifiers).size, identifiers.length);
      assert.ok(!identifiers.includes(''));
    });
  });
}

describe('the app', () => {
  const [app] = parsedFiles('CustomApplication');
  const pages = new Map(parsedFiles('FlexiPage').map((page) => [page.fullName, page.root]));

  it('opens each page for the object or tab that it is made for', () => {
    assert.ok(app !== undefined);
    const wrong = childrenNamed(app.root, 'actionOverrides').filter((override) => {
      const page = pages.get(textOf(override, 'content') ?? '');
      const target = textOf(override, 'pageOrSobjectType');
      const isHome = target === 'standard-home';
      const isForTarget = page !== undefined && textOf(page, 'sobjectType') === (isHome ? undefined : target);
      return !isForTarget || textOf(override, 'actionName') !== (isHome ? 'Tab' : 'View');
    });

    assert.deepEqual(wrong, []);
  });

  it('has only tabs that every org has, beside its own', () => {
    assert.ok(app !== undefined);
    const own = parsedFiles('CustomTab').map((tab) => tab.fullName);
    const standard = ['standard-home', 'standard-Account', 'standard-Contact', 'standard-Opportunity'];
    const tabs = textsOf(app.root, 'tabs');

    assert.deepEqual(
      tabs.filter((tab) => !own.includes(tab) && !standard.includes(tab)),
      []
    );
  });

  it('leaves every object of ours within reach of its lists, and with an icon', () => {
    const tabs = new Map(parsedFiles('CustomTab').map((tab) => [tab.fullName, textOf(tab.root, 'motif')]));
    const objects = parsedFiles('CustomObject').map(({ fullName }) => fullName);
    const motifs = [...tabs.values()];

    assert.deepEqual(
      objects.filter((name) => name.endsWith('__c') && !tabs.has(name)),
      []
    );
    assert.equal(new Set(motifs).size, motifs.length);
  });

  it('agrees with the pages that objects open elsewhere', () => {
    const wrong = parsedFiles('CustomObject').flatMap(({ fullName, root }) =>
      childrenNamed(root, 'actionOverrides').filter((override) => {
        const page = pages.get(textOf(override, 'content') ?? '');
        return page === undefined || textOf(page, 'sobjectType') !== fullName;
      })
    );

    assert.deepEqual(wrong, []);
  });

  it('reaches every page', () => {
    assert.ok(app !== undefined);
    const shown = textsOf(app.root, 'tabs');
    const tabs = parsedFiles('CustomTab').filter(({ fullName }) => shown.includes(fullName));
    const reached = [
      ...childrenNamed(app.root, 'actionOverrides').map((override) => textOf(override, 'content')),
      ...tabs.map(({ root }) => textOf(root, 'flexiPage'))
    ];

    assert.deepEqual(
      [...pages.keys()].filter((page) => !reached.includes(page)),
      []
    );
  });
});
