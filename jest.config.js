import { createRequire } from 'node:module';

import preset from '@salesforce/sfdx-lwc-jest/config.js';

// The preset brings an older engine than the one that the pages run on and that the compiler writes for.
const fromLwc = createRequire(new URL('node_modules/lwc/package.json', import.meta.url));
const engine = (name) => fromLwc.resolve(name).replace(/index\.js$/, 'index.cjs');

/** Components run under Salesforce's jest preset; labels come from the labels file, so tests read what users read. */
export default {
  ...preset.jestConfig,
  roots: ['<rootDir>/force-app'],
  // Without it one core stays idle, for the process that waits for the others.
  maxWorkers: '100%',
  // Far more than any test takes, for nothing but a failure waits so long, and a busy machine is slow at times.
  testTimeout: 30_000,
  testMatch: ['**/__tests__/**/*.test.ts'],
  transform: {
    '^.+\\.(js|ts|html|css)$': '<rootDir>/force-app/test/transform.cjs'
  },
  setupFilesAfterEnv: [...preset.jestConfig.setupFilesAfterEnv, '<rootDir>/force-app/test/setup.ts'],
  moduleNameMapper: {
    '^(lwc|@lwc/engine-dom)$': engine('@lwc/engine-dom'),
    '^@lwc/synthetic-shadow$': engine('@lwc/synthetic-shadow'),
    '^@lwc/wire-service$': engine('@lwc/wire-service'),
    // The same cases as the tests of the scripts.
    '^test/properties$': '<rootDir>/scripts/local-org/basics/testing/properties.ts',
    '^test/(.*)$': '<rootDir>/force-app/test/$1',
    '^lightning/(graphql|modal|navigation|uiRecordApi)$': '<rootDir>/force-app/test/lightning/$1.ts'
  },
  collectCoverageFrom: ['force-app/main/**/lwc/**/*.ts', '!**/__tests__/**']
};
