import { counted, isOne } from './counted.ts';
import type { Messages } from '../vi/messages.ts';

export const compare: Messages['compare'] = {
  title: 'Compare provinces',
  mapTitle: 'Map',
  secondIndicator: 'Second indicator',
  calculation: 'Shown as',
  calculations: {
    value: 'As stated',
    'per-head': 'Per head',
    index: 'Index',
    change: 'Change',
    share: 'Share',
  },
  inapplicable: {
    'already-relative': 'this indicator is a relative figure already',
    'is-population': 'this indicator is the population itself',
    'is-rank': 'a rank has no rate',
    'not-additive': 'figures of this indicator don’t add up over places',
    parts: 'parts are shown as stated or as shares',
  },
  view: 'View',
  views: {
    ranking: 'Ranking',
    lines: 'Lines',
    multiples: 'Small multiples',
    slope: 'Slope',
    heatmap: 'Heat map',
    scatter: 'Scatter',
    parts: 'Parts',
  },
  noParts: 'no report breaks this indicator down',
  rhythm: 'Periods',
  rhythms: {
    widest: 'One figure a year',
    year: 'Whole years',
    'nine-months': 'Nine months',
    half: 'Halves',
    quarter: 'Quarters',
    month: 'Months',
  },
  base: 'Base (= 100)',
  among: 'Among',
  amongAll: (count: number) => `All ${count} provinces and cities`,
  amongNeighbours: 'The place and its neighbours',
  amongSimilar: 'The place and the 6 nearest in population',
  amongChosen: 'The highlighted ones only',
  highlighted: 'Highlighted',
  sort: 'Order of rows',
  sorts: { value: 'By figure', name: 'By name', region: 'By region' },
  facets: 'One plot for',
  facetsOf: { region: 'A region', place: 'A province' },
  axes: 'Scale',
  axesOf: { shared: 'Shared', free: 'Each its own' },
  classes: 'Classes by',
  classesOf: {
    quantile: 'Equal counts',
    equal: 'Equal steps',
    natural: 'Natural breaks',
    deviation: 'Standard deviation',
    own: 'Own bounds',
  },
  legendName: 'Name of the legend',
  legendKept: 'Kept legends',
  legendKeep: 'Keep the legend',
  legendForget: (name: string) => `Forget the legend “${name}”`,
  legendNone: 'Choose a kept legend',
  period: 'Period',
  sets: {
    neighbours: 'Its neighbours',
    similar: 'Similar population',
    none: 'Keep the first only',
  },
  groupOfPlaces: 'Provinces and cities',
  place: 'Unit',
  copySentence: 'Copy as text',
  toMap: 'See on the map',
  toRanking: 'See the whole ranking',

  places: (count: number) => `${count} provinces and cities`,
  perPeople: (people: string) => `per ${people} people`,
  perHead: 'per head',
  unitPerPeople: (unit: string, people: string) => `${unit} per ${people} people`,
  unitPerHead: (unit: string) => `${unit} per head`,
  baseIs100: (period: string) => `${period} = 100`,
  changeOf: (name: string) => `change on the year before in ${name}`,
  shareOf: (name: string) => `share of the country in ${name}`,
  indexOf: (name: string, base: string) => `index of ${name} (${base})`,
  statuses: { preliminary: 'preliminary', estimate: 'estimate' },

  points: (figure: string) => `${figure} percentage points`,
  median: 'the median',
  medianNote: (count: number, figure: string) =>
    `Dotted: median of ${counted(count, 'place')}, ${figure}`,
  regionMean: (region: string, figure: string) => `the mean of ${region} (${figure})`,
  lowestFirst: 'Lowest first',

  ranked: (place: string, rank: number, of: number, what: string, period: string) =>
    `${place} ranks ${rank} of ${of} in ${what}, ${period}`,
  rankedAmong: (place: string, rank: number, of: number, what: string, period: string) =>
    `${place} ranks ${rank} among the ${counted(of, 'place')} that can be compared in ${what}, ${period}`,
  sharedWith: (others: number) => ` (tied with ${counted(others, 'other')})`,
  higher: (reference: string, by: string) => `, ${by} above ${reference}`,
  lower: (reference: string, by: string) => `, ${by} below ${reference}`,
  equal: (reference: string) => `, equal to ${reference}`,
  noRank: (place: string, what: string, period: string, reason: string) =>
    `${place} has no rank in ${what}, ${period}: ${reason}`,
  aloneInView: 'it is the only place in view',
  fromRankOne: 'From rank 1',
  alone: 'no other place has a figure for the same period',
  noFigureOf: (place: string) => `; no figure for ${place}`,
  extremes: (what: string, period: string, high: string, low: string) =>
    `${period}: ${what} is highest in ${high}, lowest in ${low}`,
  onlyOne: (what: string, period: string, place: string, figure: string) =>
    `${period}: in ${what} only ${place} has a figure that can be compared, ${figure}`,
  allAlike: (what: string, period: string, figure: string) =>
    `${period}: ${what} is ${figure} in all places that can be compared`,
  standsApart: (place: string, reason: string) => `; ${place} can’t be compared: ${reason}`,
  haveFigures: (have: number, of: number) => `; ${have} of ${counted(of, 'place')} can be compared`,
  nothing: (what: string, period: string) => `${period}: no figures to compare in ${what}`,
  fromTo: (what: string, place: string, from: string, to: string, a: string, b: string) =>
    `${what}, ${place}: ${a} (${from}) to ${b} (${to})`,
  rose: (what: string, place: string, from: string, to: string, a: string, b: string) =>
    `From ${from} to ${to}, ${what} in ${place} rose from ${a} to ${b}`,
  fell: (what: string, place: string, from: string, to: string, a: string, b: string) =>
    `From ${from} to ${to}, ${what} in ${place} fell from ${a} to ${b}`,
  stayed: (what: string, place: string, from: string, to: string, a: string) =>
    `From ${from} to ${to}, ${what} in ${place} stayed at ${a}`,
  by: (share: string) => ` (${share})`,
  yearNotOver: (year: number) => `${year} is not over`,
  mayBeMore: 'the true figure may be higher',
  notCompared: (reason: string) => `; the two are not compared: ${reason}`,
  oneFigure: (what: string, place: string, figure: string, period: string) =>
    `${what}, ${place}: ${figure} (${period})`,
  movedUp: (up: number, down: number, of: number) =>
    `; of the ${counted(of, 'place')} that can be compared, ${up} rose and ${down} fell`,
  cells: (have: number, of: number) =>
    `; ${have} of ${counted(of, 'cell')} ${isOne(have) ? 'has' : 'have'} a figure`,
  inCell: (place: string, period: string, figure: string) => `${place}, ${period} (${figure})`,
  pair: (period: string, place: string, x: string, xFigure: string, y: string, yFigure: string) =>
    `${period}, ${place}: ${x} ${xFigure}, ${y} ${yFigure}`,
  pairsOf: (have: number, of: number) =>
    `; ${have} of ${counted(of, 'place')} ${isOne(have) ? 'has' : 'have'} both figures`,
  pairNone: (period: string, x: string, y: string) =>
    `${period}: no place has figures for both ${x} and ${y}`,
  largestPart: (place: string, period: string, what: string, part: string, figure: string) =>
    `${place}, ${period}: the largest part of ${what} is ${part}, ${figure}`,
  partsNone: (what: string) => `No parts of ${what} are stated in this selection`,
  sizeIs: (name: string) => `size of the circles by ${name}`,
  total: 'Total',
  otherParts: (count: number) => `${count} other parts, added up`,
  belowZeroLeftOut: (count: number) =>
    `${count === 1 ? '1 bar is' : `${count} bars are`} not drawn: a part below zero can’t be stacked; the figures are on the indicator’s page.`,

  classTitle: {
    quantile: (count: number) => `${count} classes of about equal counts`,
    equal: (count: number) => `${count} classes of equal steps`,
    natural: (count: number) => `${count} classes by natural breaks`,
    deviation: (count: number) => `${count} classes by standard deviation around the mean`,
    own: (count: number) => `${count} classes of own bounds`,
  },
  classFrom: (low: string) => `${low} or more`,
  classBetween: (low: string, high: string) => `${low} to below ${high}`,
  classBelow: (high: string) => `below ${high}`,
  classAll: 'all values',
  classMissing: 'no figure',
  classApart: 'not comparable',
  archipelagos: {
    'hoang-sa': 'Hoang Sa archipelago',
    'truong-sa': 'Truong Sa archipelago',
  },
  ofUnit: (unit: string) => `(${unit})`,
  shapesNote:
    'Shapes: @svg-maps/vietnam, CC BY 4.0, adapted; simplified, not to be used to tell where a border runs.',
  noShape: (names: string) => `Not on the map: ${names}.`,

  missingTitle: (count: number) =>
    `${counted(count, 'place has', 'places have')} no figure to compare`,
  missing: {
    none: 'no figures at all',
    'other-time': (figure: string, period: string) =>
      `figures of another period only: ${figure} (${period})`,
    'not-added': {
      'not-additive': 'figures of the former units don’t add up to one of the new unit',
      'no-weight': 'the weights to tell it from the former units are missing',
    },
    'not-addedFigures': (figures: string) => `; former units: ${figures}`,
  },
  refusals: {
    'no-population': 'no population for this year',
    'no-base': 'no figure for the base period',
    'zero-base': 'the base is 0 or less',
    'no-earlier': 'no figure of the year before',
    'incomplete-total': 'not all units have figures, so there is no total',
  },
  noSuchPeriod: (key: string) => `No figures for ${key}; the nearest period is shown.`,
  noSuchBase: (key: string) => `No figures for the base ${key}; the first period is the base.`,
  rank: (rank: string) => `rank ${rank}`,
  noSuchIndicator: (id: string) => `There is no indicator “${id}” in the datasets in use.`,
  noSuchRegion: (id: string) => `There is no region “${id}” in these boundaries; all are shown.`,
  noneInBoundary: (boundary: string) =>
    `This indicator has no figures by ${boundary}. Choose the other boundaries above.`,
  computed: 'computed',
  derivedNote: 'Computed, not printed in a source; choose a figure to see how.',
  derivedNotePrinted: 'Computed, not printed in a source.',
  freeAxesNote: 'Each plot has its own scale: compare shapes, not heights.',
  statusNote: {
    preliminary: 'Hollow square: preliminary.',
    estimate: 'Hollow diamond: estimate.',
  },
  statusNotePlain: {
    preliminary: 'Preliminary figures.',
    estimate: 'Estimates.',
  },
  statusNoteBars: {
    preliminary: 'Outlined bar: preliminary.',
    estimate: 'Dotted outline: estimate.',
  },
  noTwoPeriods: 'A slope needs two different periods: move the ends of the time line.',
  formula: 'How it is computed',
  times: (scale: string) => ` × ${scale}`,
  weighted: 'Weighted mean',
};
