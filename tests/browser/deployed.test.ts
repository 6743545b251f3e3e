/**
 * What a rep does with the mouse, on an org that the sf CLI deployed the app to: the same tests as on an org from source.
 * `LINCHPIN_TEST_ORG=deployed npm test -- browser` runs all browser tests so.
 */
process.env['LINCHPIN_TEST_ORG'] = 'deployed';
await import('./rep-mouse.test.ts');

export {};
