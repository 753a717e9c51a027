/**
 * The floors of the house. An import may only go down, and rooms on one floor do not know each other.
 * Type imports count: a type that leaks upwards couples as firmly as a call does.
 */
const floors = ['main', 'config|web|cli|adapters', 'app', 'ports', 'domain', 'text'];

/** Each floor may not import any floor above it. */
const upward = floors.flatMap((floor, i) =>
  i === 0
    ? []
    : [
        {
          name: `${floor.split('|')[0]}-looks-only-down`,
          comment: 'A lower floor that knows an upper one cannot be read, tested or replaced without it.',
          severity: 'error',
          from: { path: `^src/(${floor})/` },
          to: { path: `^src/(${floors.slice(0, i).join('|')})/` },
        },
      ],
);

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'edges-do-not-know-each-other',
      comment: 'config, web, cli and adapters meet only in main/compose.ts: that keeps each replaceable.',
      severity: 'error',
      from: { path: '^src/(config|web|cli|adapters)/' },
      to: { path: '^src/(config|web|cli|adapters)/', pathNot: '^src/$1/' },
    },
    {
      name: 'adapters-do-not-know-each-other',
      comment: 'One adapter is chosen without the others; only compose.ts puts them together.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)' },
      // The slash: `store` is not `store-import`.
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1(/|$)' },
    },
    {
      name: 'pages-do-not-know-each-other',
      comment: 'A page is a folder that can be deleted; what two share belongs to web/kit or web/guard.',
      severity: 'error',
      from: { path: '^src/web/pages/([^/]+)/' },
      to: { path: '^src/web/pages/', pathNot: '^src/web/pages/$1/' },
    },
    {
      name: 'console-pages-do-not-know-each-other',
      comment:
        'The same for the console: what two of its pages share stands beside them, in web/console itself.',
      severity: 'error',
      from: { path: '^src/web/console/([^/]+)/' },
      to: { path: '^src/web/(console/[^/]+/|pages/)', pathNot: '^src/web/console/$1/' },
    },
    {
      name: 'kit-and-guard-know-no-page',
      comment: 'Shared parts that know a page are not shared parts.',
      severity: 'error',
      from: { path: '^src/web/(kit|guard)/' },
      to: { path: '^src/web/(pages|console)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The rules are tested without I/O, a clock or chance; an npm package would bring one of them.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/(domain|text)/' },
    },
    {
      name: 'ports-and-app-have-no-io',
      comment:
        'They reach the world through ports only; a driver here could not be replaced or failed in a test.',
      severity: 'error',
      from: { path: '^src/(ports|app)/' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'text-imports-only-the-formatter',
      comment: 'Messages are data. Their formatter is the one package they need (docs/decisions).',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { pathNot: '^src/text/|intl-messageformat|@formatjs' },
    },
    {
      name: 'source-does-not-know-tests',
      comment: 'What ships must not need what does not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing needs is dead.',
      severity: 'error',
      from: { path: '^src/', orphan: true, pathNot: ['\\.d\\.ts$', '^src/web/client/', '^src/main/'] },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that is not in package.json, or only a dev one, is absent in production.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
