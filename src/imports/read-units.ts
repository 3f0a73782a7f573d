import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { toRows } from '../lib/arrow-rows.ts';
import type { Catalogue } from '../semantic/catalogue.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { unitFactor } from '../semantic/unit-factor.ts';
import { FIGURES } from './figures-sql.ts';
import { loadLookup } from './load-lookup.ts';
import type { NewIndicator, Recipe } from './recipe.ts';

type KnownIndicator = NewIndicator & Partial<Pick<Indicator, 'partOf'>>;

/** Reads the units that stand beside figures, and tells the database of the indicators in use. */
export async function readUnits(
  database: ScratchDatabase,
  recipe: Recipe,
  known: Catalogue['indicators'],
): Promise<void> {
  const created = new Map(recipe.newIndicators.map((it) => [it.id, it]));
  const find = (id: string): KnownIndicator | undefined => known.get(id) ?? created.get(id);
  const pairs = toRows(
    await database.query(
      `SELECT CAST(indicator_id AS VARCHAR) AS indicator_id, unit_text FROM (
         SELECT DISTINCT indicator_id, unit_text FROM ${FIGURES} WHERE indicator_id IS NOT NULL)`,
    ),
  ).map((row) => ({ id: String(row['indicator_id']), unit: row['unit_text'] }));
  const factors = pairs.flatMap(({ id, unit }) => {
    const indicator = find(id);
    const factor =
      indicator && typeof unit === 'string' ? unitFactor(unit, indicator.unit) : undefined;
    return factor === undefined ? [] : [[id, String(unit), factor]];
  });
  await loadLookup(
    database,
    'unit_words',
    [
      { name: 'indicator_id', type: 'VARCHAR' },
      { name: 'text', type: 'VARCHAR' },
      { name: 'factor', type: 'DOUBLE' },
    ],
    factors,
  );
  const ids = [...new Set(pairs.map(({ id }) => id))];
  await loadLookup(
    database,
    'indicators',
    [
      { name: 'indicator_id', type: 'VARCHAR' },
      { name: 'measure', type: 'VARCHAR' },
      { name: 'decimals', type: 'INTEGER' },
      { name: 'part_of', type: 'VARCHAR' },
      { name: 'unit', type: 'VARCHAR' },
    ],
    ids.flatMap((id) => {
      const it = find(id);
      return it ? [[id, it.measure, it.decimals, it.partOf ?? null, it.unit.vi]] : [];
    }),
  );
}
