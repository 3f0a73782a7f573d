import type { TableDraft } from '../../../imports/import-session.ts';
import type { Recipe } from '../../../imports/recipe.ts';

interface CellCorrection {
  line: number;
  column: number;
  text: string;
}

export const withRecipe =
  (next: (recipe: Recipe) => Recipe) =>
  (draft: TableDraft): TableDraft => ({ ...draft, recipe: next(draft.recipe) });

/** Cells that hold something else than the file; a later word on a cell takes an earlier one's place. */
export const withCells =
  (cells: readonly CellCorrection[]) =>
  (draft: TableDraft): TableDraft => {
    const byPlace = new Map(
      [...draft.corrections.cells, ...cells].map((it) => [`${it.line} ${it.column}`, it]),
    );
    return { ...draft, corrections: { ...draft.corrections, cells: [...byPlace.values()] } };
  };

/** Lines that are left out, or taken back in. */
export const withLines =
  (lines: readonly number[], isLeftOut: boolean) =>
  (draft: TableDraft): TableDraft => {
    const leftOut = new Set(draft.corrections.leftOut);
    for (const line of lines) {
      if (isLeftOut) leftOut.add(line);
      else leftOut.delete(line);
    }
    return {
      ...draft,
      corrections: { ...draft.corrections, leftOut: [...leftOut].sort((a, b) => a - b) },
    };
  };
