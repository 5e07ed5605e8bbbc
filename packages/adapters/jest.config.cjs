module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'adapters',
  rootDir: __dirname,
  // BullMQ's workers that lost their server keep timers of their own.
  forceExit: true,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.int-spec.ts'],
};
