import readWorkbook from 'read-excel-file/node';
import type { ChartModel } from '../../../../charts/chart-model.ts';
import { chartParts, deckOf, nthElement, onSlide, textsIn } from '../deck.fixture.ts';

export const partYear = (value: number) => ({ value, state: 'part-year' as const });
export const named = (...names: string[]) => names.map((it) => ({ key: it, label: it }));

/** The charts of a slide that shows a model, as they are written. */
export async function chartsOf(shown: ChartModel): Promise<string[]> {
  return chartParts(await deckOf([onSlide(shown)]));
}

/** The first of them. */
export async function chartOf(shown: ChartModel): Promise<string> {
  const [first = ''] = await chartsOf(shown);
  return first;
}

export const seriesOf = (chart: string): string[] =>
  [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([it]) => it);
export const namesOf = (chart: string): string[] =>
  seriesOf(chart).map((it) => textsIn(nthElement(it, 'c:tx', 0), 'c:v').join());
export const categoriesOf = (chart: string): string[] =>
  textsIn(nthElement(chart, 'c:cat', 0), 'c:v');
/** Figures by their place; those that are not there are missing. */
export const valuesOf = (ser: string, element = 'c:val'): Record<string, string> =>
  Object.fromEntries(
    [...nthElement(ser, element, 0).matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v><\/c:pt>/g)].map(
      ([, at = '', value = '']) => [at, value],
    ),
  );
/** Points that look otherwise than their series, by their place. */
export const pointsOf = (ser: string): Record<string, string> =>
  Object.fromEntries(
    [...ser.matchAll(/<c:dPt><c:idx val="(\d+)"\/>(.*?)<\/c:dPt>/gs)].map(
      ([, at = '', look = '']) => [at, look],
    ),
  );
/** Words at points, by their place. */
export const labelsOf = (ser: string): Record<string, string> =>
  Object.fromEntries(
    [...ser.matchAll(/<c:dLbl><c:idx val="(\d+)"\/>(.*?)<\/c:dLbl>/gs)].map(
      ([, at = '', label = '']) => [at, textsIn(label, 'a:t').join('\n')],
    ),
  );

/** The sheet that PowerPoint opens to change the figures. */
export async function workbookOf(shown: ChartModel) {
  const { bytes, paths } = await deckOf([onSlide(shown)]);
  const [path = ''] = paths(/^ppt\/embeddings\/.*\.xlsx$/);
  const sheets = await readWorkbook(Buffer.from(bytes[path] ?? []));
  return sheets[0]?.data;
}
