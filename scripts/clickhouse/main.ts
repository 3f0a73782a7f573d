import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDescriptor } from '../../src/ingest/read-descriptor.ts';
import { clickhouseExport } from './write-export.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'khcn' },
    cluster: { type: 'string' },
    replicated: { type: 'boolean', default: false },
    dates: { type: 'string', default: 'Date32' },
    out: { type: 'string', default: 'clickhouse' },
  },
});
const [path] = positionals;
if (path === undefined || (values.dates !== 'Date' && values.dates !== 'Date32')) {
  console.error(
    'npm run export:clickhouse -- <folder>/datapackage.json [--database khcn] [--cluster name] [--replicated] [--dates Date|Date32] [--out folder]',
  );
  process.exit(1);
}
const text = readFileSync(path, 'utf8');
const read = readDescriptor(text, { package: path, file: path });
if (!read.ok) {
  console.error(read.problems);
  process.exit(1);
}
const out = resolve(values.out);
const { tables, load, stated } = clickhouseExport(read.value, text, {
  database: values.database,
  cluster: values.cluster,
  isReplicated: values.replicated,
  dates: values.dates,
  folder: relative(out, resolve(dirname(path))) || '.',
});
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'tables.sql'), tables);
writeFileSync(join(out, 'load.sh'), load);
writeFileSync(join(out, stated.file), stated.text);
console.log(`${join(values.out, 'tables.sql')}: to be run on every server
${join(values.out, 'load.sh')}: to be run in that folder, once${values.cluster === undefined ? '' : ', with SHARDS="host-1 host-2 …"'}`);
