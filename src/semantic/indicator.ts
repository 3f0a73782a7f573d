type Measure = 'flow' | 'stock' | 'ratio' | 'index' | 'rank';
type Direction = 'up' | 'down' | 'neutral';
type TimeAggregation = 'sum' | 'last' | 'mean' | 'none';
type PlaceAggregation = 'sum' | 'mean' | 'weighted' | 'none';

/** A kind of figure, as the catalogue defines it. */
export interface Indicator {
  id: string;
  name: { vi: string; en: string };
  definition: { vi: string; en: string };
  topic: string;
  unit: { vi: string; en: string };
  measure: Measure;
  direction: Direction;
  timeAggregation: TimeAggregation;
  placeAggregation: PlaceAggregation;
  /** What a ratio is made of: numerator / denominator × scale. The denominator is also the weight. */
  numeratorId: string | null;
  denominatorId: string | null;
  scale: number;
  /** Total of which this indicator is a part. */
  partOf: string | null;
  decimals: number;
}

export const isMoney = (indicator: Pick<Indicator, 'unit'>): boolean => indicator.unit.en === 'VND';
