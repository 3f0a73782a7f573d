// The package's main file is CommonJS whose names Node cannot see; this one has the same exports.
declare module 'opentype.js/dist/opentype.mjs' {
  export * from 'opentype.js';
}
