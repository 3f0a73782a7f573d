import type { ValueAxis } from '../chart/native-chart.ts';
import { inks } from '../chart/scheme-colour.ts';
import type { TickNames } from '../chart/tick-names.ts';
import { lineXml } from './look-xml.ts';
import { ownWords, wordsLook } from './words-xml.ts';
import { element, valued, type Xml } from './xml-element.ts';

/** Numbers by which the two axes of a chart name one another. */
export const axisIds = { across: 111_111_111, upright: 222_222_222 } as const;

const hairline = (name: string): Xml =>
  element(name, {}, element('c:spPr', {}, lineXml({ colour: inks.rule, width: 0.75 })));

const edge = element('c:spPr', {}, lineXml({ colour: inks.ink, width: 1 }));
/** Programs turn names as they like unless told. */
const level = element('a:bodyPr', { rot: 0, vert: 'horz' });
const turned = element('a:bodyPr', { rot: -5_400_000, vert: 'horz' });
const noEdge = element('c:spPr', {}, lineXml('none'));

/** The axis of names: at the foot of upright bars, at the left of lying ones. */
export function categoryAxisXml(
  direction: 'upright' | 'lying',
  { isTurned, every, size }: Omit<TickNames, 'height'>,
): Xml {
  const isLying = direction === 'lying';
  return element(
    'c:catAx',
    {},
    valued('c:axId', axisIds.across),
    // Lists are read from the top, which is where a lying axis ends.
    element('c:scaling', {}, valued('c:orientation', isLying ? 'maxMin' : 'minMax')),
    valued('c:delete', false),
    valued('c:axPos', isLying ? 'l' : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    valued('c:majorTickMark', 'none'),
    valued('c:minorTickMark', 'none'),
    valued('c:tickLblPos', 'low'),
    edge,
    wordsLook({ size, colour: inks.ink }, isTurned ? turned : level),
    valued('c:crossAx', axisIds.upright),
    valued('c:crosses', 'autoZero'),
    valued('c:auto', false),
    valued('c:lblAlgn', 'ctr'),
    valued('c:lblOffset', 100),
    // A program left to itself leaves out names that it finds too many.
    valued('c:tickLblSkip', every),
    valued('c:noMultiLvlLbl', true),
  );
}

interface ValueAxisPlace {
  id: number;
  crosses: number;
  at: 'l' | 'b';
  /** Bars stand in their share of the axis, points may stand at its ends. */
  between: 'between' | 'midCat';
  textSize: number;
  lang: string;
  title?: string;
}

/** An axis of figures: hairlines with numbers where it is shown, nothing where figures stand on the marks. */
export function valueAxisXml(axis: ValueAxis, place: ValueAxisPlace): Xml {
  const { low, high, step, decimals, isShown } = axis;
  const { id, crosses, at, between, textSize, lang, title } = place;
  return element(
    'c:valAx',
    {},
    valued('c:axId', id),
    element(
      'c:scaling',
      {},
      valued('c:orientation', 'minMax'),
      high === undefined ? undefined : valued('c:max', high),
      low === undefined ? undefined : valued('c:min', low),
    ),
    valued('c:delete', !isShown),
    valued('c:axPos', at),
    isShown ? hairline('c:majorGridlines') : undefined,
    title === undefined
      ? undefined
      : element(
          'c:title',
          {},
          ownWords(
            title,
            { size: textSize, colour: inks.second },
            lang,
            at === 'l' ? turned : level,
          ),
          valued('c:overlay', false),
        ),
    element('c:numFmt', { formatCode: numberFormat(decimals, lang), sourceLinked: false }),
    valued('c:majorTickMark', 'none'),
    valued('c:minorTickMark', 'none'),
    valued('c:tickLblPos', 'low'),
    noEdge,
    wordsLook({ size: textSize, colour: inks.second }),
    valued('c:crossAx', crosses),
    valued('c:crosses', 'autoZero'),
    valued('c:crossBetween', between),
    step === undefined ? undefined : valued('c:majorUnit', step),
  );
}

/**
 * Groups of thousands parted as in the words of the document: by the settings of the reader's machine
 * "2,000" on an axis would stand beside "1.890,4" on a line. The decimal sign alone is the machine's.
 */
function numberFormat(decimals: number, lang: string): string {
  if (decimals > 0) return `#,##0.${'0'.repeat(decimals)}`;
  const sign = lang.startsWith('vi') ? '\\.' : '\\,';
  return `[>=1000000]#${sign}###${sign}##0;[>=1000]#${sign}##0;0`;
}
