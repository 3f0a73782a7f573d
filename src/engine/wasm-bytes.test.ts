import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { wasmBytes } from './wasm-bytes.ts';

const { resolve } = createRequire(import.meta.url);

test.each(['eh', 'mvp'] as const)('the size of the %s wasm is that of the file', (name) => {
  const path = resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`);
  expect(wasmBytes[name]).toBe(statSync(path).size);
});
