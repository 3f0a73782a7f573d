import type { ChartModel } from '../charts/chart-model.ts';
import type { TableCell } from '../charts/table-model.ts';
import { toTable } from '../charts/to-table.ts';
import type { Words } from '../i18n/words.ts';
import type { ExportCell, ExportColumn, ExportGrid } from './export-table.ts';
import type { ExportCatalogue } from './figure-columns.ts';
import { figureRemark } from './figure-remark.ts';
import { scaleOfPoint } from './scale-of-point.ts';

/** The table under a chart, as narrow as it is on the page, with a column of words where needed. */
export function shownTable(
  model: ChartModel,
  catalogue: ExportCatalogue,
  words: Words,
): ExportGrid {
  const table = toTable(model, words);
  const { dataExport } = words.messages;
  const columns: ExportColumn[] = [{ id: 'category', title: table.categoryTitle, kind: 'text' }];
  const cells: ExportCell[][] = table.rows.map(({ label, sublabel }) => [
    [label, sublabel].filter((it) => it !== null && it !== '').join(', '),
  ]);
  table.columns.forEach(({ id, name, unit }, at) => {
    const own = table.rows.map((row) => row.cells[at]);
    const isWords = own.some((it) => it?.isWord) && own.every((it) => !it || isText(it));
    const isShare = id === 'share' || id === 'expected';
    columns.push({
      id,
      title: unit === '' ? name : `${name} (${unit})`,
      kind: isWords ? 'text' : model.planHeads && isShare ? 'share' : 'number',
    });
    const remarks = own.map((it) => (isWords || !it ? '' : remarkOf(it, words)));
    own.forEach((cell, row) => {
      const value = cell?.value ?? null;
      cells[row]?.push(
        isWords ? (cell?.text ?? '') : value === null ? null : value / divisorOf(id, row),
      );
    });
    if (remarks.every((it) => it === '')) return;
    columns.push({ id: `${id}/remark`, title: dataExport.remarkOf(name), kind: 'text' });
    remarks.forEach((it, row) => cells[row]?.push(it));
  });
  return { columns, rows: cells };

  function divisorOf(columnId: string, row: number): number {
    if (model.planHeads) {
      const isAmount = ['actual', 'plan', 'remaining', 'needed'].includes(columnId);
      return isAmount
        ? scaleOfPoint(model, { series: 0, category: row }, catalogue, words).divisor
        : 1;
    }
    return model.series.find((it) => it.id === columnId)?.divisor ?? model.divisor;
  }
}

/** Words by nature, or none: the reason in the place of a plan stands beside numbers of others. */
const isText = ({ isWord, value }: TableCell): boolean => isWord === true || value === null;

/** What limits a figure; of a missing one, why it is. */
function remarkOf({ value, text, remark, point }: TableCell, words: Words): string {
  if (value === null) return text;
  const said = point?.observation ? figureRemark(point.observation, point, words) : '';
  return said === '' ? (remark ?? '') : said;
}
