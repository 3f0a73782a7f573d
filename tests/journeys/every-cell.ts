import { expect, test } from 'vitest';
import { allCases, wrongCells } from './compare-cells.ts';
import type { Boundary, Calculation } from './figures-by-sql.ts';
import { withOnePage } from './one-page.ts';
import type { Opened } from './with-figures.ts';

const boundaries: Boundary[] = ['reported', 'current'];

/** A test for each indicator in each boundary: every cell of every view against SQL over the files. */
export function testEveryCell(
  opened: Opened,
  indicators: readonly (readonly [string, readonly Calculation[]])[],
): void {
  const pageAt = withOnePage(opened);
  const matrix = indicators.flatMap(([indicator, calculations]) =>
    boundaries.map((boundary) => [indicator, boundary, calculations] as const),
  );
  test.each(matrix)(
    '%s in the boundary %s: every cell is that of the files',
    async (indicator, boundary, calculations) => {
      const page = await pageAt('#/compare?view=heatmap');
      const cases = allCases(indicator, boundary, calculations);
      expect(await wrongCells(page, cases, opened.sql)).toEqual([]);
    },
  );
}
