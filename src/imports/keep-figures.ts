import type { DataPackage, Resource } from '../datasets/data-package.ts';
import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { toRows, type Row } from '../lib/arrow-rows.ts';
import { isDefined } from '../lib/is-defined.ts';
import type { Source } from '../semantic/source.ts';
import { observationColumns } from './figures-sql.ts';
import type { ImportContext } from './import-context.ts';
import type { DefinedIds, ImportWorld } from './import-world.ts';
import {
  csvTable,
  indicatorRow,
  sourceRow,
  supersededResource,
  type PackageTable,
} from './package-tables.ts';
import type { Recipe } from './recipe.ts';
import { selectAccepted } from './select-accepted.ts';
import type { Acceptance } from './table-import.ts';

/** A package that is ready to be kept, and how many figures it holds. */
export interface BuiltPackage {
  descriptor: DataPackage;
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  figures: number;
}

interface Keeping {
  database: ScratchDatabase;
  recipe: Recipe;
  context: ImportContext;
  world: Pick<ImportWorld, 'resources' | 'toParquet'>;
  acceptance: Acceptance;
  dataset: { name: string; title: string };
  /** What the dataset that is replaced brought along, and would be missed without it. */
  replaced: DefinedIds;
}

/**
 * Makes a data package of what was accepted: the figures with their sources, the indicators that are
 * new, and which figures in use are revised by them.
 */
export async function keepFigures(keeping: Keeping): Promise<BuiltPackage> {
  const { database, context, dataset, recipe, world } = keeping;
  await selectAccepted(database, keeping.acceptance, dataset.name, context.today);
  const resources = await world.resources();
  const distinct = (column: string) => distinctOf(database, column);
  const [indicatorIds, placeIds, sourceIds] = await Promise.all(
    ['indicator_id', 'place_id', 'source_id'].map(distinct),
  ).then((ids) => [ids[0] ?? [], ids[1] ?? [], ids[2] ?? []] as const);
  const figures = Number(
    (await database.query('SELECT CAST(count(*) AS INTEGER) AS n FROM kept')).getChildAt(0)?.get(0),
  );
  const superseded = toRows(
    await database.query(
      `SELECT * REPLACE (CAST(period_start AS VARCHAR) AS period_start,
         CAST(period_end AS VARCHAR) AS period_end) FROM superseded ORDER BY ALL`,
    ),
  );
  const ipc = await database.toArrow(`SELECT ${observationColumns.join(', ')} FROM kept`);
  const tables = [
    csvTable(resources.sources, await sourcesOf(sourceIds, keeping), ['source_id', 'place_id']),
    indicatorTable(resources.indicators, indicatorIds, keeping),
    superseded.length === 0 ? undefined : csvTable(supersededResource, superseded as TableRows, []),
    {
      resource: observationResource(resources.observations, figures, {
        indicator_id: indicatorIds,
        place_id: placeIds,
        source_id: sourceIds,
      }),
      bytes: await world.toParquet(ipc),
    },
  ].filter(isDefined);
  const words = {
    title: dataset.title,
    title_en: dataset.title,
    description: recipe.source.title,
    description_en: recipe.source.title,
  };
  return {
    descriptor: {
      name: dataset.name,
      ...words,
      created: context.today,
      licenses: [],
      sources: [{ title: recipe.source.title }],
      resources: tables.map(({ resource }) => resource),
      partSums: [],
      crossChecks: [],
      reportTexts: [],
    },
    files: new Map(tables.map(({ resource, bytes }) => [resource.path, bytes])),
    figures,
  };
}

type TableRows = Parameters<typeof csvTable>[1];

function indicatorTable(
  resource: Resource,
  used: readonly string[],
  { recipe, context, replaced }: Keeping,
): PackageTable | undefined {
  const { indicators } = context.catalogue;
  const created = recipe.newIndicators.filter(({ id }) => used.includes(id) && !indicators.has(id));
  // Others may use what the replaced dataset defined; it stays defined.
  const carried = replaced.indicators.map((id) => indicators.get(id)).filter(isDefined);
  const all = [...created, ...carried];
  return all.length === 0 ? undefined : csvTable(resource, all.map(indicatorRow), ['indicator_id']);
}

/** The documents that the package must bring along: its own, named ones, those of a replaced one. */
async function sourcesOf(
  used: readonly string[],
  { database, recipe, context, dataset, replaced }: Keeping,
): Promise<TableRows> {
  const titles = new Map(
    toRows(await database.query(`SELECT source_id, title FROM named_sources`)).map((row) => [
      String(row['source_id']),
      String(row['title']),
    ]),
  );
  const known = context.catalogue.sources;
  const all = used.flatMap((id): Source[] => {
    if (id === dataset.name) return [{ ...recipe.source, id }];
    const own = known.get(id);
    if (own) return replaced.sources.includes(id) ? [own] : [];
    return [{ ...recipe.source, id, title: titles.get(id) ?? id, number: null }];
  });
  return all.map(sourceRow);
}

function observationResource(
  resource: Resource,
  rowCount: number,
  keyValues: Readonly<Record<string, string[]>>,
): Resource {
  const kept: readonly string[] = observationColumns;
  return {
    ...resource,
    path: 'observations.parquet',
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    bytes: undefined,
    hash: undefined,
    rowCount,
    keyValues,
    schema: {
      ...resource.schema,
      fields: resource.schema.fields.filter(({ name }) => kept.includes(name)),
    },
  };
}

async function distinctOf(database: ScratchDatabase, column: string): Promise<string[]> {
  const rows = await database.query(`SELECT DISTINCT ${column} AS id FROM kept ORDER BY 1`);
  return toRows(rows).map((row: Row) => String(row['id']));
}
