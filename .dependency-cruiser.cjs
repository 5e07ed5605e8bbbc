/** Who may import whom. The arrows are the architecture; this file holds them. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import only: ${allowed.join(', ') || 'nothing'}`,
  from: { path: `^${from}/src`, pathNot: TESTS },
  to: { path: '^(apps|packages)/', pathNot: [`^${from}/`, ...allowed.map((target) => `^${target}/`)] },
});
const TESTS = ['\\.(spec|int-spec|e2e-spec|test)\\.tsx?$', '/testing/'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain-imports-nothing', 'packages/domain', []),
    only('contracts', 'packages/contracts', ['packages/domain']),
    only('application', 'packages/application', ['packages/domain']),
    only('adapters', 'packages/adapters', ['packages/application', 'packages/domain']),
    only('worker', 'apps/worker', ['packages/application', 'packages/domain', 'packages/adapters']),
    only('api', 'apps/api', ['packages/application', 'packages/contracts', 'packages/domain', 'packages/adapters']),
    only('web', 'apps/web', ['packages/contracts', 'packages/domain']),
    only('carrier-knows-nothing-of-the-product', 'apps/carrier', []),
    {
      name: 'adapters-only-in-main',
      severity: 'error',
      from: { path: '^apps/(api|worker)/src', pathNot: ['/main\\.ts$', ...TESTS] },
      to: { path: '^packages/adapters/' },
    },
    {
      name: 'api-features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: ['^apps/api/src/(platform|testing)/', ...TESTS] },
      to: { path: '^apps/api/src/[^/]+/', pathNot: ['^apps/api/src/$1/', '^apps/api/src/platform/'] },
    },
    {
      name: 'web-features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/', pathNot: TESTS },
      to: { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'pure-packages-have-no-libraries',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: TESTS },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'application-and-contracts-know-zod-only',
      severity: 'error',
      from: { path: '^packages/(application|contracts)/src', pathNot: TESTS },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '/zod/' },
    },
    {
      name: 'queue-library-in-two-places',
      severity: 'error',
      from: {
        path: '^(apps|packages)/',
        pathNot: ['^packages/adapters/src/bullmq/', '^apps/worker/src/start-processors\\.ts$', ...TESTS],
      },
      to: { path: '/node_modules/bullmq/' },
    },
    {
      name: 'provider-and-database-stay-in-adapters',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: ['^packages/adapters/', ...TESTS] },
      to: { path: '/node_modules/(twilio|@prisma|pg)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/prisma/generated/', '^apps/web/(e2e|public)/', '^apps/carrier/public/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json'],
    },
  },
};
