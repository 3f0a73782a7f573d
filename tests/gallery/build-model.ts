import type {
  ChartLink,
  ChartModel,
  ChartPlan,
  ChartPoint,
  ChartSeries,
  ChartStanding,
  PointState,
} from '../../src/charts/chart-model.ts';
import type { Qualifier } from '../../src/semantic/observation.ts';

/** Enough of a point to draw it; the rest is filled in as it would be in a report. */
export interface Figure {
  value: number | null;
  text?: string;
  partYear?: boolean;
  /** How final the figure is, where neither `partYear` nor a missing value says it. */
  state?: PointState;
  qualifier?: Qualifier;
  period?: string;
  plan?: ChartPlan;
  standing?: ChartStanding;
}

export function point({
  value,
  text,
  partYear,
  state,
  qualifier = 'exact',
  period = '',
  plan,
  standing,
}: Figure): ChartPoint {
  const printed = text ?? (value === null ? 'không nêu' : value.toLocaleString('vi-VN'));
  return {
    value,
    text: printed,
    state: value === null ? 'missing' : partYear ? 'part-year' : (state ?? 'whole'),
    qualifier,
    period,
    spoken: `${period}: ${printed}`,
    observation:
      value === null
        ? null
        : {
            indicatorId: 'tech-appraisal',
            placeId: '63-45',
            period: { start: '2023-01-01', end: '2023-11-30', precision: 'month' },
            value,
            qualifier,
            kind: 'actual',
            status: 'final',
            breakdown: null,
            sourceId: 'qt-nq58-2023',
            locator: 'mục I.2',
            asPrinted: printed,
            note: null,
          },
    ...(plan ? { plan } : {}),
    ...(standing ? { standing } : {}),
  };
}

export function series(
  name: string,
  role: ChartSeries['role'],
  figures: readonly Figure[],
  cut: readonly number[] = [],
): ChartSeries {
  const points = figures.map(point);
  return { id: name, name, role, points, links: links(points, cut) };
}

function links(points: readonly ChartPoint[], cut: readonly number[]): ChartLink[] {
  return points.slice(1).map((to, index) => {
    const from = points[index];
    const join =
      from?.value === null || to.value === null
        ? 'none'
        : cut.includes(index)
          ? 'cut'
          : joinTowards(to.state);
    return { from: index, to: index + 1, join };
  });
}

const joinTowards = (state: PointState): ChartLink['join'] =>
  state === 'part-year'
    ? 'dashed'
    : state === 'preliminary' || state === 'estimate'
      ? 'dotted'
      : 'solid';

export const model = (
  parts: Partial<ChartModel> & Pick<ChartModel, 'kind' | 'id' | 'categories' | 'series'>,
): ChartModel => ({
  title: parts.id,
  subtitle: '',
  categoryTitle: 'Kỳ',
  unit: 'dự án',
  divisor: 1,
  notes: [],
  sources: [
    { sourceId: 'qt-nq58-2023', text: 'Báo cáo NQ 58/NQ-CP, Quảng Trị', locators: ['mục I.2'] },
  ],
  ...parts,
});

export const years = (...labels: (string | [string, string])[]): ChartModel['categories'] =>
  labels.map((it) =>
    typeof it === 'string'
      ? { key: it, label: it }
      : { key: it.join(' '), label: it[0], sublabel: it[1] },
  );
