import type { Catalogue } from './catalogue.ts';
import {
  comparedFigures,
  comparisonIn,
  type Comparison,
  type ComparisonInput,
} from './comparison-of.ts';
import type { Indicator } from './indicator.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { vintageOf, type Place, type PlaceId } from './place.ts';

/** An indicator for tests: a count that adds up over places and time, unless told otherwise. */
export const indicatorFor = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  name: { vi: 'Dự án được thẩm định', en: 'Projects appraised' },
  definition: { vi: '', en: '' },
  topic: 'technology',
  unit: { vi: 'dự án', en: 'projects' },
  measure: 'flow',
  direction: 'up',
  timeAggregation: 'sum',
  placeAggregation: 'sum',
  numeratorId: null,
  denominatorId: null,
  scale: 1,
  partOf: null,
  decimals: 0,
  ...more,
});

export const appraisals = indicatorFor('technology-appraisals');
export const population = indicatorFor('population-average', {
  name: { vi: 'Dân số trung bình', en: 'Average population' },
  unit: { vi: 'nghìn người', en: 'thousand people' },
  measure: 'stock',
  direction: 'neutral',
  timeAggregation: 'mean',
  decimals: 2,
});
export const grdp = indicatorFor('grdp-per-capita', {
  name: { vi: 'GRDP bình quân đầu người', en: 'GRDP per capita' },
  unit: { vi: 'triệu đồng/người', en: 'million VND per person' },
  measure: 'ratio',
  timeAggregation: 'none',
  placeAggregation: 'weighted',
  denominatorId: 'population-average',
  decimals: 2,
});
export const innovationScore = indicatorFor('pii-score', {
  name: { vi: 'Chỉ số đổi mới sáng tạo (PII)', en: 'Innovation index (PII)' },
  unit: { vi: 'điểm', en: 'points' },
  measure: 'index',
  timeAggregation: 'none',
  placeAggregation: 'none',
  decimals: 2,
});
export const innovationRank = indicatorFor('pii-rank', {
  name: { vi: 'Xếp hạng PII', en: 'PII rank' },
  unit: { vi: 'hạng', en: 'rank' },
  measure: 'rank',
  direction: 'down',
  timeAggregation: 'none',
  placeAggregation: 'none',
});

const place = (id: PlaceId, vi: string, region: string): Place => ({
  id,
  name: { vi, en: vi.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Đ', 'D') },
  kind: 'province',
  region,
  shapeIds: [],
});

const places = [
  place('63-04', 'Cao Bằng', '63-north'),
  place('63-06', 'Bắc Kạn', '63-north'),
  place('63-34', 'Thái Bình', '63-delta'),
  place('63-45', 'Quảng Trị', '63-centre'),
  place('63-44', 'Quảng Bình', '63-centre'),
  place('34-04', 'Cao Bằng', '34-north'),
  place('34-44', 'Quảng Trị', '34-centre'),
];

/** A country of five old units, of which two became one. */
export const catalogue: Catalogue = {
  indicators: new Map(
    [appraisals, population, grdp, innovationScore, innovationRank].map((it) => [it.id, it]),
  ),
  places: new Map(places.map((it) => [it.id, it])),
  placeNames: [],
  crosswalk: [
    { from: '63-04', to: '34-04' },
    { from: '63-44', to: '34-44' },
    { from: '63-45', to: '34-44' },
  ],
  regions: new Map(
    [
      ['north', 'Miền núi', 'Mountains'],
      ['delta', 'Đồng bằng', 'Delta'],
      ['centre', 'Miền Trung', 'Centre'],
    ].flatMap(([id = '', vi = '', en = '']) =>
      (['63', '34'] as const).map((vintage) => {
        const name = { vi, en };
        return [`${vintage}-${id}`, { id: `${vintage}-${id}`, vintage, name }] as const;
      }),
    ),
  ),
  neighbours: new Map([['63-45', ['63-44']]]),
  sources: new Map(),
  terms: new Map(),
  availability: [],
};

/** A year's figure of a place. */
export const yearly = (
  placeId: PlaceId,
  year: number,
  value: number,
  more: Partial<Observation> & { asOf?: string } = {},
): Observation => observed(value, `${year}-01-01`, `${year}-12-31`, { placeId, ...more });

type Asked = Partial<Omit<ComparisonInput, 'choice'>> & Partial<ComparisonInput['choice']>;

/** A comparison in one step, as the page makes it in two. */
export const comparisonOf = (input: ComparisonInput): Comparison =>
  comparisonIn(comparedFigures(input), input);

/** A comparison of figures as a person would ask for it, all places and years by default. */
export function compared(observations: readonly Observation[], asked: Asked = {}): Comparison {
  const { calculation, base, rhythm, years, among, view, ...more } = asked;
  return comparisonOf({
    choice: {
      calculation: calculation ?? 'value',
      base,
      rhythm: rhythm ?? 'widest',
      years: years ?? [],
      among: among ?? 'all',
      view: view ?? 'ranking',
    },
    indicator: appraisals,
    vintage: vintageOf(observations[0]?.placeId ?? '63-45'),
    told: { observations: [...observations], notAdded: [] },
    population: [],
    catalogue,
    chosen: ['63-45'],
    ...more,
  });
}
