module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'carrier',
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.e2e-spec.ts', '<rootDir>/src/**/*.int-spec.ts'],
};
