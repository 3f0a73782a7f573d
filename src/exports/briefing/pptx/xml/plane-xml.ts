import type { PlaneChart } from '../chart/native-chart.ts';
import { circleScale } from '../chart/plane-chart.ts';
import { axisIds, valueAxisXml } from './axis-xml.ts';
import { numberColumn, seriesName } from './cells-xml.ts';
import { labelsXml } from './labels-xml.ts';
import { markerXml, shapeXml } from './look-xml.ts';
import { pointsXml } from './series-xml.ts';
import { element, valued, type Xml } from './xml-element.ts';

/** Columns of the workbook: names, both figures, sizes. */
const columns = { x: 1, y: 2, size: 3 } as const;

/** Points on a plane, all of one series, and their two axes. */
export function planeXml(chart: PlaneChart, lang: string): Xml[] {
  const { x, y, textSize } = chart;
  const { across, upright } = axisIds;
  const axis = { between: 'midCat', textSize, lang } as const;
  return [
    chart.sizes ? circlesXml(chart, chart.sizes.values, lang) : dotsXml(chart, lang),
    valueAxisXml(x, { ...axis, id: across, crosses: upright, at: 'b', title: x.title }),
    valueAxisXml(y, { ...axis, id: upright, crosses: across, at: 'l', title: y.title }),
  ];
}

const axes = [valued('c:axId', axisIds.across), valued('c:axId', axisIds.upright)];

const head = (chart: PlaneChart): Xml[] => [
  valued('c:idx', 0),
  valued('c:order', 0),
  seriesName(chart.y.title, columns.y),
];

const figures = ({ x, y }: PlaneChart): Xml[] => [
  numberColumn('c:xVal', columns.x, x.values),
  numberColumn('c:yVal', columns.y, y.values),
];

const dotsXml = (chart: PlaneChart, lang: string): Xml =>
  element(
    'c:scatterChart',
    {},
    valued('c:scatterStyle', 'lineMarker'),
    valued('c:varyColors', false),
    element(
      'c:ser',
      {},
      ...head(chart),
      shapeXml({ line: 'none' }),
      markerXml({ symbol: 'circle', size: 8, fill: chart.colour, edge: chart.colour }),
      ...pointsXml(chart.points, ({ marker = 'none' }) => [
        markerXml(marker),
        valued('c:bubble3D', false),
      ]),
      labelsXml(chart.labels, chart.textSize, lang),
      ...figures(chart),
      valued('c:smooth', false),
    ),
    ...axes,
  );

const circlesXml = (chart: PlaneChart, sizes: readonly number[], lang: string): Xml =>
  element(
    'c:bubbleChart',
    {},
    valued('c:varyColors', false),
    element(
      'c:ser',
      {},
      ...head(chart),
      shapeXml({ fill: chart.colour, line: 'none' }),
      valued('c:invertIfNegative', false),
      ...pointsXml(chart.points, (look) => [
        valued('c:invertIfNegative', false),
        valued('c:bubble3D', false),
        shapeXml(look),
      ]),
      labelsXml(chart.labels, chart.textSize, lang),
      ...figures(chart),
      numberColumn('c:bubbleSize', columns.size, sizes),
      valued('c:bubble3D', false),
    ),
    valued('c:bubbleScale', circleScale * 100),
    valued('c:showNegBubbles', false),
    valued('c:sizeRepresents', 'area'),
    ...axes,
  );
