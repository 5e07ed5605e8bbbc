/** Shared Jest settings: SWC transforms, and workspace packages resolve to their sources. */
const path = require('node:path');

module.exports = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { configFile: path.join(__dirname, '.swcrc') }] },
  moduleNameMapper: {
    '^@snout/(domain|contracts|application|adapters)/(.*)$': path.join(__dirname, 'packages/$1/src/$2'),
  },
  errorOnDeprecated: true,
};
