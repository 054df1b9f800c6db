// What may import what (docs/architecture.md has the picture). test/architecture.test.ts plants one violation of each rule.
const { existsSync, globSync } = require('node:fs');

const foundation = ['programs', 'auth', 'members', 'sessions', 'ledger'];
const features = [
  'earning',
  'tiers',
  'checkins',
  'referrals',
  'activities',
  'achievements',
  'campaigns',
  'rewards',
  'tasks',
  'coupons',
  'checkout',
  'passes',
  'stored-value',
  'games',
  'profiles',
  'outreach',
  'alarms',
  'crises',
  'complaints',
  'surveys',
  'community',
  'partners',
  'miniprograms',
];
// What speaks of all features together.
const wholes = ['definitions', 'backtests'];
const observers = ['segments', 'lifecycle', 'journeys', 'leaderboards', 'realtime', 'analytics', 'integrity', 'webhooks'];

const anyOf = (names) => `^src/modules/(${names.join('|')})/`;

// Where points are computed, a file that has a unit test beside it is pure: its test needs no database, no server and no clock.
const unitTested = globSync('src/modules/{ledger,earning,tiers,checkins}/**/*.test.ts', { cwd: process.cwd() })
  .map((test) => test.replaceAll('\\', '/').replace(/\.test\.ts$/, '.ts'))
  .filter((file) => existsSync(file));
const escaped = (file) => file.replaceAll('.', '\\.');
const pure = [
  '^src/modules/members/(codes|email|phone)\\.ts$',
  '^src/modules/earning/engine/.+(?<!\\.test)\\.ts$',
  '^src/modules/.+/(posting|lots|expiry|balance|reversal|grant|hold|settle|state|rules|awards|award|spread|maturity)\\.ts$',
  '^src/kernel/(points|money|expiry-policy|zone-clock|text)\\.ts$',
  ...unitTested.map((file) => `^${escaped(file)}$`),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that import each other cannot be understood, or loaded, one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-knows-nobody',
      comment:
        'The kernel is what everyone stands on: it knows neither modules nor the server nor the way they are put together.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(modules|server|jobs|app|main|resolvers|schema|[a-z]+-composition)' },
    },
    {
      name: 'server-knows-no-module',
      comment: 'The server gets a schema and a few functions from src/app.ts.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/(modules|app|main|resolvers|schema|[a-z]+-composition)' },
    },
    {
      name: 'database-knows-no-module',
      comment: 'The database folder opens connections; what is in the tables is the business of the modules.',
      severity: 'error',
      from: { path: '^src/database/' },
      to: { path: '^src/(modules|server|jobs|app|main|resolvers|schema|[a-z]+-composition)' },
    },
    {
      name: 'modules-through-their-door',
      comment: 'index.ts is the only door of a module.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'others-through-the-door',
      comment: 'Composition and jobs use the doors of the modules too.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'modules-know-no-server',
      comment: 'A module can be read and tested without the server and without the composition root.',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/(server|jobs|app|main|resolvers|schema|[a-z]+-composition)' },
    },
    {
      name: 'foundation-knows-no-feature',
      comment: 'Programs, auth, members and the ledger stand below everything that earns or spends.',
      severity: 'error',
      from: { path: anyOf(foundation) },
      to: { path: anyOf([...features, ...wholes, ...observers]) },
    },
    {
      name: 'parts-know-no-whole',
      comment: 'A feature can be read without what puts all of them together.',
      severity: 'error',
      from: { path: anyOf([...features, ...observers]) },
      to: { path: anyOf(wholes) },
    },
    {
      name: 'nobody-imports-an-observer',
      comment:
        'Observers live on events; where a decision needs one, the feature owns a port and src/app.ts plugs it in. Only wholes name them, because their settings are part of a program.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: anyOf(wholes) },
      to: { path: anyOf(observers), pathNot: '^src/modules/$1/' },
    },
    {
      name: 'every-module-has-a-layer',
      comment: 'A new module is entered in foundation, features, wholes or observers above.',
      severity: 'error',
      from: {},
      to: { path: '^src/modules/', pathNot: anyOf([...foundation, ...features, ...wholes, ...observers]) },
    },
    {
      name: 'pure-knows-no-library',
      comment: 'Pure files take now, rules and history as arguments: no ORM, no GraphQL, no driver, no Node API.',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules|^node:', pathNot: 'node_modules/(temporal-polyfill|temporal-spec|libphonenumber-js|zod)/' },
    },
    {
      name: 'pure-knows-no-node',
      comment: 'Same, for what Node itself brings.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-knows-no-clock',
      comment: 'The type Instant is all that a pure file takes from the clock.',
      severity: 'error',
      from: { path: pure },
      to: { path: '^src/kernel/(clock|context)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-knows-only-pure',
      comment: 'No way round: a pure file imports no file that talks to the database, the server or GraphQL.',
      severity: 'error',
      from: { path: pure },
      to: { path: ['^src/(database|server|jobs)/', '\\.(resolver|types|entity|loaders|sql|input)\\.ts$'] },
    },
    {
      name: 'production-knows-no-test',
      comment: 'src never needs what lies in test, scripts or clients.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '(^(test|scripts|clients)/)|\\.test\\.ts$' },
    },
    {
      name: 'production-knows-no-dev-dependency',
      comment: 'What runs is in dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere hides the rules that it would break.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
