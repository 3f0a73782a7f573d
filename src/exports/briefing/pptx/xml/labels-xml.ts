import type { PointLabel } from '../chart/native-chart.ts';
import { inks } from '../chart/scheme-colour.ts';
import { ownWords, wordsLook } from './words-xml.ts';
import { element, valued, type Xml } from './xml-element.ts';

const places: Record<PointLabel['at'], string> = {
  above: 't',
  below: 'b',
  left: 'l',
  right: 'r',
  centre: 'ctr',
  end: 'outEnd',
  foot: 'inBase',
};

/** Names beside lines stay on one line, however narrow the program holds labels to be. */
const beside: ReadonlySet<PointLabel['at']> = new Set(['left', 'right']);

const shows = (isShown: boolean): Xml[] => [
  valued('c:showLegendKey', false),
  valued('c:showVal', isShown),
  valued('c:showCatName', false),
  valued('c:showSerName', false),
  valued('c:showPercent', false),
  valued('c:showBubbleSize', false),
];

/** The labels of a series: our words at the points that have some, nothing at the others. */
export function labelsXml(
  labels: readonly (PointLabel | undefined)[],
  textSize: number,
  lang: string,
): Xml {
  const own = labels.flatMap((label, at) => (label ? [labelXml(label, at, lang)] : []));
  return element(
    'c:dLbls',
    {},
    ...own,
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    wordsLook({ size: textSize, colour: inks.ink }),
    ...shows(false),
  );
}

function labelXml(
  { text, at, colour, size, isStrong, offset }: PointLabel,
  index: number,
  lang: string,
): Xml {
  const look = { size, colour, isStrong: isStrong ?? false };
  const body = element('a:bodyPr', { wrap: beside.has(at) ? 'none' : 'square', anchor: 'ctr' });
  return element(
    'c:dLbl',
    {},
    valued('c:idx', index),
    offset &&
      element(
        'c:layout',
        {},
        element(
          'c:manualLayout',
          {},
          valued('c:x', Number(offset.x.toFixed(5))),
          valued('c:y', Number(offset.y.toFixed(5))),
        ),
      ),
    ownWords(text, look, lang, body),
    wordsLook(look, body),
    valued('c:dLblPos', places[at]),
    ...shows(true),
  );
}
