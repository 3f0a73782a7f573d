import type { Observation, Qualifier } from '../semantic/observation.ts';

/** Kinds of drawing; each is one entry of the registry in `chart-kinds.ts`. */
export type ChartKind = 'columns' | 'lines' | 'bars' | 'parts' | 'progress' | 'sparkline';

/** Whether the figure covers its whole period; part-years are drawn hollow, with dashed links. */
export type PointState = 'whole' | 'part-year' | 'missing';

/** One figure of a chart, with all that must be said about it. */
export interface ChartPoint {
  /** Raw number in the indicator's unit; null is missing, and never zero. */
  value: number | null;
  /** As printed on the mark: "106", "≥ 1.000", "4,5". */
  text: string;
  state: PointState;
  qualifier: Qualifier;
  /** Period as a reader would say it: "Đầu năm đến 11/2023". */
  period: string;
  /** Whole sentence for tooltip and live region: figure, period, what limits it. */
  spoken: string;
  /** The figure's origin; null for missing ones. */
  observation: Observation | null;
  /** The plan this figure is measured against, where one is printed. */
  plan?: ChartPlan;
}

/** A printed plan, and the share of its time that has passed. */
export interface ChartPlan {
  /** Where the plan is printed. */
  sourceId: string | null;
  value: number;
  /** The figure alone: "48". */
  text: string;
  timeShare: number;
  /** The share alone: "74,8%". */
  timeText: string;
}

/** How two neighbouring points of a series are joined. */
export interface ChartLink {
  from: number;
  to: number;
  /** `dashed` towards a part-year; `cut` where the two must not be compared; `none` over a gap. */
  join: 'solid' | 'dashed' | 'cut' | 'none';
}

export interface ChartSeries {
  id: string;
  name: string;
  /** `focus` is the place being looked at, `beside` set beside it, `context` all others. */
  role: 'focus' | 'beside' | 'context';
  /** One for each category, in their order. */
  points: ChartPoint[];
  links: ChartLink[];
}

/** A place on the category axis: a period, a place or a part. */
export interface ChartCategory {
  key: string;
  label: string;
  /** Second line under the tick: "đến 11/2023". */
  sublabel?: string;
  /** Where categories are places: whose row it is; otherwise the series' role holds. */
  role?: ChartSeries['role'];
  /** Place in a ranking, printed before the label. */
  rank?: string;
}

/** What is shown, without pixels. Picture, table, file and sentence all read this. */
export interface ChartModel {
  kind: ChartKind;
  id: string;
  title: string;
  subtitle: string;
  /** Word for what the categories are: "Kỳ", "Lĩnh vực". */
  categoryTitle: string;
  categories: ChartCategory[];
  series: ChartSeries[];
  /** Unit as printed beside the figures, after scaling: "triệu đồng". */
  unit: string;
  /** What a raw value is divided by to be in `unit`; 1 000 000 for million VND. */
  divisor: number;
  /** Said under the plot: part-year, lower bound, not comparable, missing. */
  notes: string[];
  sources: ChartSource[];
  /** The plan of the last figure, unless the points have their own. */
  plan?: ChartPlan;
  /** Extent of `parts`: the printed total. */
  total?: { value: number; text: string };
  /** A named reference, drawn as a dotted line and named in the subtitle: the median, the base. */
  reference?: { value: number; text: string };
}

/** A line of the source note. */
export interface ChartSource {
  sourceId: string;
  text: string;
  locators: string[];
}
