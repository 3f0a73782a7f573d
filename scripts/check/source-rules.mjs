/** Folders of src/ that know of no page, no network and no clock. */
export const pureShelf = {
  files: ['lib', 'datasets', 'semantic', 'charts', 'exports', 'ingest'].map(
    (folder) => `src/${folder}/**/*.{ts,tsx}`,
  ),
  except: ['src/ingest/parquet/**'],
  globals: [
    'window',
    'document',
    'navigator',
    'location',
    'fetch',
    'localStorage',
    'sessionStorage',
  ].map((name) => ({ name, message: 'The pure shelf has no page: pass in what is needed.' })),
};

const clockIsPassedIn = 'The clock is passed in.';

/** Forms that ESLint's `no-restricted-syntax` refuses. */
export const restrictedSyntax = {
  everywhere: [
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
    {
      selector: 'ExportSpecifier[exported.name="default"]',
      message: 'Named exports only.',
    },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  ],
  barrels: [{ selector: 'Program', message: 'No index files: import from the file itself.' }],
  clock: [
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clockIsPassedIn },
    { selector: 'CallExpression[callee.name="Date"]', message: clockIsPassedIn },
    {
      selector: 'MemberExpression[object.name="Date"][property.name="now"]',
      message: clockIsPassedIn,
    },
  ],
};
