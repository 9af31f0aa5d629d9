/** Tests are TypeScript modules, run as native ES modules; swc only strips the types. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // By default a machine of two cores would run one test file at a time.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/longest-first.js',
  // Rendering tests start LibreOffice, which takes seconds.
  testTimeout: 60_000,
};
