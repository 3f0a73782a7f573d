import { importOfText, worldOfTests } from './import-of-text.ts';
import type { Corrections, Recipe } from '../recipe.ts';
import type { TableImport } from '../table-import.ts';

export const nothing: Corrections = { leftOut: [], cells: [] };
export const page = { offset: 0, limit: 100 };

const opened: TableImport[] = [];

/** Closes the imports of a test; without that each keeps a database. */
export function closeAll(): void {
  for (const it of opened.splice(0)) it.close();
}

/** What becomes of a text under the recipe that is guessed, changed where a person would. */
export async function read(
  text: string,
  change: (recipe: Recipe) => Recipe = (it) => it,
  path?: string,
) {
  const table = await importOfText(text, worldOfTests(), path);
  opened.push(table);
  const { recipe } = await table.suggest();
  const applied = await table.apply(change(recipe), nothing);
  const { figures } = await table.figures(page);
  const { problems } = await table.problems({}, page);
  return {
    table,
    recipe,
    applied,
    problems: problems.map(({ line, column, code, value }) => [line, column, code, value]),
    figures: figures.map((it) => [
      it.indicatorId,
      it.placeId,
      `${it.period.start}/${it.period.end}`,
      it.value,
      ...(it.kind === 'plan' ? ['plan'] : []),
      ...(it.qualifier === 'exact' ? [] : [it.qualifier]),
    ]),
    raw: figures,
  };
}
