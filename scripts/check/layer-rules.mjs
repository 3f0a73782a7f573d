const testFiles = '\\.test\\.tsx?$';

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function folders(names) {
  return names.map((name) => `^src/${name}/`);
}

/** The style sheets of the whole page are taken in once, at the top. */
const stylesFolder = { app: ['styles'] };

/** What a layer imports beside itself and what its `may` names is forbidden. */
function layerRule({ folder, may }) {
  const allowed = may.length > 0 ? may.join(', ') : 'no other folder';
  return {
    name: `layer-${folder}`,
    comment: `src/${folder} may import ${allowed} (layers.json)`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: testFiles },
    to: { path: '^src/', pathNot: folders([folder, ...may, ...(stylesFolder[folder] ?? [])]) },
  };
}

/** A vendor has few importers, so that it can be replaced; tests may use it to make and read samples. */
function vendorRule({ package: vendor, only }) {
  return {
    name: `vendor-${vendor}`,
    comment: `only ${only.join(', ')} may import ${vendor} (layers.json)`,
    severity: 'error',
    from: { path: '^src/', pathNot: [...only.map((folder) => `^${folder}/`), testFiles] },
    to: { path: `(^|/)node_modules/${escaped(vendor)}(/|$)` },
  };
}

const generalRules = [
  {
    name: 'no-cycles',
    comment: 'modules that import one another, types included, cannot be understood apart',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true },
  },
  {
    name: 'app-apart-from-tools',
    comment: 'what is shipped does not import scripts, tests or benchmarks',
    severity: 'error',
    from: { path: '^src/', pathNot: testFiles },
    to: { path: ['^(scripts|tests|bench)/', testFiles] },
  },
  {
    name: 'no-unresolved',
    comment: 'an import that leads nowhere escapes every other rule',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true, pathNot: '\\?|^msw/node$' },
  },
  {
    name: 'no-orphans',
    comment: 'a module that nothing imports, and that imports nothing, is dead',
    severity: 'error',
    from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '\\.css$', testFiles] },
    to: {},
  },
];

/** Rules for dependency-cruiser made from layers.json; an import of a type counts as an import. */
export function layerRules({ layers, vendors }) {
  return [...layers.map(layerRule), ...vendors.map(vendorRule), ...generalRules];
}
