import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeShapes } from './make-shapes.ts';
import { readPlaces, vintages } from './read-places.ts';

const folder = join(import.meta.dirname, '..', '..', '.derived', 'shapes');
mkdirSync(folder, { recursive: true });
for (const vintage of vintages) {
  const shapes = makeShapes(readPlaces(vintage));
  writeFileSync(join(folder, `${vintage}.json`), JSON.stringify(shapes));
}
