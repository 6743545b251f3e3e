import preset from '@salesforce/sfdx-lwc-jest/config.js';

/** Components run under Salesforce's jest preset; labels come from the labels file, so tests read what users read. */
export default {
  ...preset.jestConfig,
  roots: ['<rootDir>/force-app'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  transform: {
    '^.+\\.(js|ts|html|css)$': '<rootDir>/force-app/test/transform.cjs'
  },
  setupFilesAfterEnv: [...preset.jestConfig.setupFilesAfterEnv, '<rootDir>/force-app/test/setup.ts'],
  moduleNameMapper: {
    '^test/(.*)$': '<rootDir>/force-app/test/$1',
    '^lightning/(graphql|modal|navigation|uiRecordApi|confirm)$': '<rootDir>/force-app/test/lightning/$1.ts'
  },
  collectCoverageFrom: ['force-app/main/**/lwc/**/*.ts', '!**/__tests__/**']
};
