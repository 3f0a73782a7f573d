import { columnRange, headCell } from './sheet-place.ts';
import { element, valued, xmlText, type Xml } from './xml-element.ts';

const formula = (reference: string): Xml => element('c:f', {}, xmlText(reference));

const point = (index: number, text: string): Xml =>
  element('c:pt', { idx: index }, element('c:v', {}, xmlText(text)));

/** The name of a series, which is the head of its column. */
export const seriesName = (name: string, column: number): Xml =>
  element('c:tx', {}, textCells(headCell(column), [name]));

const textCells = (reference: string, texts: readonly string[]): Xml =>
  element(
    'c:strRef',
    {},
    formula(reference),
    element(
      'c:strCache',
      {},
      valued('c:ptCount', texts.length),
      ...texts.map((it, at) => point(at, it)),
    ),
  );

/** Words of a column, with a copy of them for programs that don't open the workbook. */
export const textColumn = (name: string, column: number, texts: readonly string[]): Xml =>
  element(name, {}, textCells(columnRange(column, texts.length), texts));

/** Figures of a column; a missing one has no point, and so no mark, least of all at zero. */
export const numberColumn = (
  name: string,
  column: number,
  values: readonly (number | null)[],
): Xml =>
  element(
    name,
    {},
    element(
      'c:numRef',
      {},
      formula(columnRange(column, values.length)),
      element(
        'c:numCache',
        {},
        element('c:formatCode', {}, xmlText('General')),
        valued('c:ptCount', values.length),
        ...values.flatMap((it, at) => (it === null ? [] : [point(at, String(it))])),
      ),
    ),
  );
