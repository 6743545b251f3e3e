/** Salesforce's jest transformer, with labels as users read them: an import of a label becomes its text. */
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const lwc = require('@lwc/jest-transformer');

const file = path.resolve(__dirname, '../main/foundation/labels/CustomLabels.labels-meta.xml');
const xml = fs.readFileSync(file, 'utf8');
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const labels = new Map(
  [...xml.matchAll(/<fullName>(\w+)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g)].map(([, name, value]) => [
    name,
    value.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)
  ])
);
const version = crypto.createHash('sha256').update(xml).digest('hex');

function withLabels(source) {
  return source.replace(/import (\w+) from '@salesforce\/label\/c\.(\w+)';/g, (_, name, label) => {
    if (!labels.has(label)) throw new Error(`There is no label ${label}.`);
    return `const ${name} = ${JSON.stringify(labels.get(label))};`;
  });
}

// jsdom neither lays out nor understands container queries; styles are looked at in a browser.
const NO_STYLES = { code: 'exports.default = [];' };

module.exports = {
  process: (source, filename) => (filename.endsWith('.css') ? NO_STYLES : lwc.process(withLabels(source), filename)),
  getCacheKey: (source, ...rest) => `${lwc.getCacheKey(source, ...rest)}${version}`
};
