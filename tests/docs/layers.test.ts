import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layersTable, readLayers } from '../../scripts/check/layers-table.mjs';

const layers = readLayers();
const folders = layers.layers.map(({ folder }) => folder);

/** A Markdown table without the padding that the formatter gives its columns. */
function unpadded(table: string): string {
  return table.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim();
}

function pathOf(name: string): URL {
  return new URL(`../../${name}`, import.meta.url);
}

describe('layers.json', () => {
  it('has a row for every folder that it lets others import', () => {
    const imported = new Set(layers.layers.flatMap(({ may }) => may));
    expect([...imported].filter((folder) => !folders.includes(folder))).toEqual([]);
  });

  it('has a row for every folder of src/ but the style sheets', () => {
    const present = readdirSync(pathOf('src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && readdirSync(pathOf(`src/${entry.name}`)).length > 0)
      .map(({ name }) => name);
    expect(present.filter((name) => name !== 'styles' && !folders.includes(name))).toEqual([]);
  });

  it('lets no import point to a higher row', () => {
    const rowOf = new Map(layers.layers.map(({ folder, row }) => [folder, row]));
    const upward = layers.layers.flatMap(({ folder, row, may }) =>
      may
        .filter((target) => (rowOf.get(target) ?? 0) > row)
        .map((target) => `${folder} -> ${target}`),
    );
    expect(upward).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  it('holds the table that scripts/check/print-layers.mjs prints', () => {
    const text = readFileSync(pathOf('ARCHITECTURE.md'), 'utf8').replaceAll('\r\n', '\n');
    const [, table] = /<!-- layers:start -->\n([^]*?)\n<!-- layers:end -->/.exec(text) ?? [];
    expect(unpadded(table ?? '')).toBe(unpadded(layersTable(layers)));
  });
});
