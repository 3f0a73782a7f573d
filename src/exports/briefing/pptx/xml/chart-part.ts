import type { CategoryChart, NativeChart, NativeSeries, PlotBox } from '../chart/native-chart.ts';
import { inks } from '../chart/scheme-colour.ts';
import { axisIds, categoryAxisXml, valueAxisXml } from './axis-xml.ts';
import { planeXml } from './plane-xml.ts';
import { barSeriesXml, lineSeriesXml, type SeriesContext } from './series-xml.ts';
import { ownWords, wordsLook } from './words-xml.ts';
import { element, valued, xmlPart, type Xml } from './xml-element.ts';

const chartSpace = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The relationship from a chart to its workbook. */
export const workbookRelation = 'rId1';

/** A chart as a part of the package; `lang` is the language of its words, as in `vi-VN`. */
export function chartPart(chart: NativeChart, lang: string): string {
  const { title, textSize } = chart;
  return xmlPart(
    element(
      'c:chartSpace',
      chartSpace,
      valued('c:date1904', false),
      valued('c:lang', lang),
      valued('c:roundedCorners', false),
      element(
        'c:chart',
        {},
        title === undefined ? undefined : titleXml(title, textSize, lang),
        valued('c:autoTitleDeleted', title === undefined),
        element(
          'c:plotArea',
          {},
          plotXml(chart),
          ...(chart.type === 'plane' ? planeXml(chart, lang) : categoryXml(chart, lang)),
          element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
        ),
        chart.type === 'category' ? legendXml(chart) : undefined,
        valued('c:plotVisOnly', true),
        valued('c:dispBlanksAs', chart.type === 'category' && chart.spansGaps ? 'span' : 'gap'),
      ),
      element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
      wordsLook({ size: textSize, colour: inks.ink }),
      element('c:externalData', { 'r:id': workbookRelation }, valued('c:autoUpdate', false)),
    ),
  );
}

const titleXml = (title: string, size: number, lang: string): Xml =>
  element(
    'c:title',
    {},
    ownWords(title, { size, colour: inks.ink, isStrong: true }, lang),
    valued('c:overlay', false),
  );

const plotXml = ({ plot }: NativeChart): Xml =>
  plot ? element('c:layout', {}, placeXml(plot, 'inner')) : element('c:layout');

const placeXml = (box: PlotBox, target?: 'inner'): Xml =>
  element(
    'c:manualLayout',
    {},
    target && valued('c:layoutTarget', target),
    valued('c:xMode', 'edge'),
    valued('c:yMode', 'edge'),
    valued('c:x', share(box.x)),
    valued('c:y', share(box.y)),
    valued('c:w', share(box.width)),
    valued('c:h', share(box.height)),
  );

const share = (value: number): number => Number(value.toFixed(4));

function categoryXml(chart: CategoryChart, lang: string): Xml[] {
  const { bars, lines, categories, textSize, valueAxis, isEdgeToEdge, tickNames } = chart;
  const context: SeriesContext = { categories, textSize, lang };
  const direction = bars?.direction ?? 'upright';
  const before = bars?.series.length ?? 0;
  return [
    ...(bars ? [barsXml(bars, context)] : []),
    ...(lines ? [linesXml(lines.series, before, context)] : []),
    categoryAxisXml(direction, tickNames ?? { isTurned: false, every: 1, size: textSize }),
    valueAxisXml(valueAxis, {
      id: axisIds.upright,
      crosses: axisIds.across,
      at: direction === 'lying' ? 'b' : 'l',
      between: isEdgeToEdge ? 'midCat' : 'between',
      textSize,
      lang,
    }),
  ];
}

const axes = [valued('c:axId', axisIds.across), valued('c:axId', axisIds.upright)];

const barsXml = (bars: NonNullable<CategoryChart['bars']>, context: SeriesContext): Xml =>
  element(
    'c:barChart',
    {},
    valued('c:barDir', bars.direction === 'lying' ? 'bar' : 'col'),
    valued('c:grouping', bars.isStacked ? 'stacked' : 'clustered'),
    valued('c:varyColors', false),
    ...bars.series.map((it, at) => barSeriesXml(it, at, context)),
    valued('c:gapWidth', bars.gap),
    valued('c:overlap', bars.isStacked ? 100 : -8),
    ...axes,
  );

const linesXml = (series: readonly NativeSeries[], before: number, context: SeriesContext): Xml =>
  element(
    'c:lineChart',
    {},
    valued('c:grouping', 'standard'),
    valued('c:varyColors', false),
    ...series.map((it, at) => lineSeriesXml(it, before + at, context)),
    valued('c:marker', true),
    ...axes,
  );

function legendXml({ legend, textSize }: CategoryChart): Xml | undefined {
  if (!legend) return undefined;
  return element(
    'c:legend',
    {},
    valued('c:legendPos', legend === 'top' ? 't' : 'r'),
    legend === 'top' ? undefined : element('c:layout', {}, placeXml(legend)),
    valued('c:overlay', false),
    wordsLook({ size: textSize, colour: inks.ink }),
  );
}
