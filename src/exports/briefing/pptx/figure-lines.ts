import type { ChartModel } from '../../../charts/chart-model.ts';
import type { TableCell, TableModel } from '../../../charts/table-model.ts';
import { toTable } from '../../../charts/to-table.ts';
import type { Words } from '../../../i18n/words.ts';

/** A row of the chart's table as a line of text. */
export interface FigureLine {
  text: string;
  /** It is of a place that is looked at. */
  isChosen: boolean;
}

/** "2023, đến 11/2023: 106 (chưa đủ năm)": the table under a chart, line by line. */
export function figureLines(model: ChartModel, words: Words): FigureLine[] {
  const table = toTable(model, words);
  const chosen = new Set([
    ...model.categories.filter((it) => isChosen(it.role)).map((it) => it.key),
    ...model.series.filter((it) => isChosen(it.role)).map((it) => it.id),
  ]);
  return table.rows.map(({ key, label, sublabel, cells }) => {
    const name = [label, sublabel ?? ''].filter((it) => it !== '').join(', ');
    const said = cells.flatMap((cell, at) => cellText(cell, table, at));
    return { text: `${name}: ${said.join('; ')}`, isChosen: chosen.has(key) };
  });
}

const isChosen = (role: string | undefined): boolean => role === 'focus' || role === 'beside';

function cellText({ text, remark }: TableCell, { columns }: TableModel, at: number): string[] {
  if (text === '') return [];
  const column = columns[at];
  const figure = remark === null ? text : `${text} (${remark})`;
  return [columns.length > 1 && column ? `${column.name} ${figure}` : figure];
}
