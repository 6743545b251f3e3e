import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import lwc from '@lwc/eslint-plugin-lwc';
import tseslint from 'typescript-eslint';

const root = path.dirname(fileURLToPath(import.meta.url));

/** The local org's floors from the ground up: a floor may import itself and what stands before it, never what follows. */
const floors = ['basics', 'metadata', 'formula', 'storage', 'access', 'query', 'automation', 'api'];

const floorRules = floors.map((floor, level) => ({
  files: [`scripts/local-org/${floor}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...floors.slice(level + 1).map((above) => `**/${above}/**`), '**/preview/**', '**/server.ts'],
            message: `Imports run downward only: ${floors.join(' < ')}.`
          }
        ]
      }
    ]
  }
}));

const wingsRoot = path.join(root, 'force-app/main');
const wings = fs.existsSync(wingsRoot) ? fs.readdirSync(wingsRoot) : [];

function bundlesOf(wing) {
  const folder = path.join(wingsRoot, wing, 'lwc');
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => !name.includes('.')) : [];
}

/** A wing may use its own components and those of `foundation`; nothing in `force-app` knows of `scripts`. */
const wingRules = wings.map((wing) => ({
  files: [`force-app/main/${wing}/lwc/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: wings
          .filter((other) => other !== wing && other !== 'foundation')
          .flatMap((other) =>
            bundlesOf(other).map((bundle) => ({
              name: `c/${bundle}`,
              message: `It belongs to the wing ${other}; what two wings need lives in foundation.`
            }))
          ),
        patterns: [{ group: ['**/scripts/**'], message: 'What is deployed imports nothing from scripts.' }]
      }
    ]
  }
}));

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '.build/**',
      '.local-org/**',
      'coverage/**',
      'force-app/**/lwc/**/*.js',
      'force-app/**/staticresources/**',
      '**/fixtures/**'
    ]
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'force-app/tsconfig.json', 'scripts/preview/tsconfig.json'],
        tsconfigRootDir: root
      }
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off'
    }
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // node:test's `test()` and `it()` return promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] }]
        }
      ]
    }
  },
  {
    files: ['force-app/**/lwc/**/*.ts', 'scripts/preview/shell/**/*.ts'],
    plugins: { '@lwc/lwc': lwc },
    rules: {
      '@lwc/lwc/no-api-reassignments': 'error',
      '@lwc/lwc/no-async-await': 'off',
      '@lwc/lwc/no-async-operation': 'error',
      '@lwc/lwc/no-attributes-during-construction': 'error',
      '@lwc/lwc/no-deprecated': 'error',
      '@lwc/lwc/no-disallowed-lwc-imports': 'error',
      '@lwc/lwc/no-document-query': 'error',
      '@lwc/lwc/no-inner-html': 'error',
      '@lwc/lwc/no-leading-uppercase-api-name': 'error',
      '@lwc/lwc/no-leaky-event-listeners': 'error',
      '@lwc/lwc/no-template-children': 'error',
      '@lwc/lwc/valid-api': 'error',
      '@lwc/lwc/valid-track': 'error',
      '@lwc/lwc/valid-wire': 'error'
    }
  },
  {
    files: ['**/__tests__/**/*.ts', 'force-app/test/**/*.ts', 'scripts/preview/shell/**/*.ts'],
    rules: { '@lwc/lwc/no-async-operation': 'off', '@lwc/lwc/no-document-query': 'off' }
  },
  // Later turns are asked for in one place, which can give them back.
  { files: ['force-app/main/foundation/lwc/frames/frames.ts'], rules: { '@lwc/lwc/no-async-operation': 'off' } },
  // Asserting on a jest mock names a method without calling it.
  { files: ['**/__tests__/**/*.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  ...floorRules,
  ...wingRules,
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] }
);
