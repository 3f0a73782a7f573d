import type { DataPackage } from '../datasets/data-package.ts';
import type { Field, FieldType } from '../datasets/field.ts';
import { quoteIdentifier } from '../engine/quote-identifier.ts';
import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { decideManner, mannerEvidence } from '../ingest/cells/number-manner.ts';
import { plainNumberSql } from '../ingest/cells/number-sql.ts';
import {
  typedNumberMark,
  type SourceColumn,
  type SourceTable,
} from '../ingest/source/source-table.ts';
import { toRows } from '../lib/arrow-rows.ts';
import { textSql } from './cell-sql.ts';
import type { ImportWorld } from './import-world.ts';
import { loadKept } from './load-kept.ts';
import { freePackageName } from './package-name.ts';
import { cellColumn, STAGED, stageTable } from './stage-table.ts';
import { slugOf } from './words/coded-words.ts';

interface TypedColumn {
  name: string;
  field: Field;
  sql: string;
}

/**
 * Keeps a table that is no figures for questions in SQL: every cell as it stands, numbers as numbers
 * where a column holds nothing else and they can be read in one way only.
 */
export async function keepFreeTable(
  table: SourceTable,
  dataset: { name: string; title: string },
  world: ImportWorld,
  signal?: AbortSignal,
): Promise<{ name: string; rows: number }> {
  const database = await world.openDatabase(signal ? { signal } : {});
  try {
    const rows = await stageTable(database, table);
    const name = freePackageName(dataset, await world.packageNames());
    const names = columnNames(table.columns);
    const columns: TypedColumn[] = [];
    for (const [index, column] of table.columns.entries()) {
      columns.push(await typedColumn(database, column, index, names[index] ?? `c${index}`));
    }
    const select = columns.map((it) => `${it.sql} AS ${quoteIdentifier(it.name)}`).join(', ');
    const ipc = await database.toArrow(`SELECT ${select} FROM ${STAGED} ORDER BY line`);
    const file = await world.toParquet(ipc);
    signal?.throwIfAborted();
    const resource = slugOf(table.sheet ?? dataset.title);
    const descriptor: DataPackage = {
      name,
      title: dataset.title,
      title_en: dataset.title,
      licenses: [],
      sources: [{ title: table.file }],
      resources: [
        {
          // The name of a table of figures would make its rows figures.
          name: `table-${resource}`.slice(0, 60),
          path: 'table.parquet',
          format: 'parquet',
          rowCount: rows,
          title: dataset.title,
          title_en: dataset.title,
          schema: {
            fields: columns.map(({ field }) => field),
            primaryKey: [],
            uniqueKeys: [],
            foreignKeys: [],
          },
        },
      ],
      partSums: [],
      crossChecks: [],
      reportTexts: [],
    };
    const own = await world.ownPackages();
    const files = new Map([['table.parquet', file]]);
    await own.save({ descriptor, files }, signal ? { signal } : {});
    await loadKept(world, own, { name, replaces: null });
    return { name, rows };
  } finally {
    database.close();
  }
}

/** Headings as names of columns: none empty, none twice. */
export function columnNames(columns: readonly SourceColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ name }, index) => {
    const wanted = name === '' ? `cột ${index + 1}` : name;
    let free = wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${wanted} ${number}`;
    // DuckDB takes names that differ in case for one.
    taken.add(free.toLowerCase());
    return free;
  });
}

async function typedColumn(
  database: ScratchDatabase,
  column: SourceColumn,
  index: number,
  name: string,
): Promise<TypedColumn> {
  const typed = (type: FieldType, sql: string): TypedColumn => ({
    name,
    sql,
    field: { name, type, title: name, title_en: name, constraints: {} },
  });
  const cell = cellColumn(index);
  if (column.type === 'number') return typed('number', `CAST(${cell} AS DOUBLE)`);
  if (column.type === 'boolean') return typed('boolean', `CAST(${cell} AS BOOLEAN)`);
  if (column.type === 'date') return typed('date', `CAST(${cell} AS DATE)`);
  const text = textSql(column, index);
  const manner = await mannerOf(database, text);
  if (manner !== undefined) {
    const number = plainNumberSql(text, manner);
    const [others] = toRows(
      await database.query(
        `SELECT CAST(count(*) AS INTEGER) AS n, CAST(count(${text}) AS INTEGER) AS stated FROM ${STAGED}
         WHERE ${text} IS NOT NULL AND ${number} IS NULL`,
      ),
    );
    if (Number(others?.['n']) === 0) return typed('number', number);
  }
  return typed('string', `replace(${cell}, '${typedNumberMark}', '')`);
}

/** The manner of a column in which every number can be read in one way; undefined of any other. */
async function mannerOf(database: ScratchDatabase, text: string) {
  const rows = toRows(
    await database.query(
      `SELECT DISTINCT ${text} AS cell FROM ${STAGED} WHERE ${text} IS NOT NULL LIMIT 20000`,
    ),
  );
  if (rows.length === 0) return undefined;
  const cells = rows.map((row) => String(row['cell']));
  // A number with a leading zero is a code, and would lose it.
  if (cells.some((it) => /^0\d/.test(it))) return undefined;
  return decideManner(mannerEvidence(cells));
}
