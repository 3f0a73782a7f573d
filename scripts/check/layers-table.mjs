import { readFileSync } from 'node:fs';

/** layers.json, parsed. */
export function readLayers() {
  return JSON.parse(readFileSync(new URL('../../layers.json', import.meta.url), 'utf8'));
}

/** The dependency table as it stands in ARCHITECTURE.md between the marks `layers:start` and `layers:end`. */
export function layersTable({ layers }) {
  const rows = layers.map(({ row, folder, purpose, may }) => {
    const allowed = may.length > 0 ? may.join(', ') : '—';
    return `| ${row} | \`${folder}/\` | ${purpose} | ${allowed} |`;
  });
  return ['| row | folder | purpose | may import |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
