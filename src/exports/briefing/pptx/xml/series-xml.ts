import type { NativeSeries, PointLook } from '../chart/native-chart.ts';
import { numberColumn, seriesName, textColumn } from './cells-xml.ts';
import { labelsXml } from './labels-xml.ts';
import { markerXml, shapeXml } from './look-xml.ts';
import { element, valued, type Xml } from './xml-element.ts';

/** What the series of one chart have in common. */
export interface SeriesContext {
  categories: readonly string[];
  textSize: number;
  /** Language of the words, as in `vi-VN`. */
  lang: string;
}

/** A series as bars; its figures are the workbook's column `at + 1`. */
export const barSeriesXml = (series: NativeSeries, at: number, context: SeriesContext): Xml =>
  element(
    'c:ser',
    {},
    ...head(series, at),
    shapeXml(series.look),
    valued('c:invertIfNegative', false),
    ...pointsXml(series.points, (look) => [
      valued('c:invertIfNegative', false),
      valued('c:bubble3D', false),
      shapeXml(look),
    ]),
    labelsXml(series.labels, context.textSize, context.lang),
    ...figures(series, at, context),
  );

/** A series as a line with markers. */
export const lineSeriesXml = (series: NativeSeries, at: number, context: SeriesContext): Xml =>
  element(
    'c:ser',
    {},
    ...head(series, at),
    shapeXml(series.look),
    markerXml(series.look.marker ?? 'none'),
    ...pointsXml(series.points, (look) => [
      ...(look.marker === undefined ? [] : [markerXml(look.marker)]),
      valued('c:bubble3D', false),
      shapeXml(look),
    ]),
    labelsXml(series.labels, context.textSize, context.lang),
    ...figures(series, at, context),
    valued('c:smooth', false),
  );

const head = ({ name }: NativeSeries, at: number): Xml[] => [
  valued('c:idx', at),
  valued('c:order', at),
  seriesName(name, at + 1),
];

const figures = ({ values }: NativeSeries, at: number, { categories }: SeriesContext): Xml[] => [
  textColumn('c:cat', 0, categories),
  numberColumn('c:val', at + 1, values),
];

/** Points that look otherwise than their series. */
export const pointsXml = (
  points: readonly (PointLook | undefined)[],
  inside: (look: PointLook) => Xml[],
): Xml[] =>
  points.flatMap((look, at) =>
    look ? [element('c:dPt', {}, valued('c:idx', at), ...inside(look))] : [],
  );
