import type { Observation, Qualifier } from '../semantic/observation.ts';
import type { ProgressStatus } from '../semantic/progress.ts';

/** Kinds of drawing; each is one entry of the registry in `chart-kinds.ts`. */
export type ChartKind =
  | 'columns'
  | 'lines'
  | 'bars'
  | 'parts'
  | 'progress'
  | 'sparkline'
  | 'facets'
  | 'slope'
  | 'heatmap'
  | 'scatter'
  | 'stacked'
  | 'map';

/**
 * How final the figure is, told by its shape: part-years are hollow points with dashed links,
 * preliminary figures hollow squares, estimates hollow diamonds, both with dotted links.
 */
export type PointState = 'whole' | 'part-year' | 'preliminary' | 'estimate' | 'missing';

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
  /** How the figure stands against its plan, where plans are listed below one another. */
  standing?: ChartStanding;
  /** How a computed figure came about, in numbers; asked for only where it is shown. */
  explain?: () => string;
  /** Why the figure stands apart from the others: it has no rank and no class ("9 tháng"). */
  notComparable?: string;
  /** Which of the model's classes the figure is in, counted from the lowest. */
  classIndex?: number;
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
  /** It is the person's own target, which no report states. */
  isOwn?: true;
  /** Less is better, of a level: it is reached from above. */
  isReversed?: true;
  /** The plan as a figure: its period, passage and printed words. */
  observation?: Observation;
}

/** A computed amount: raw in the indicator's unit, and as printed with its unit. */
export interface AmountText {
  value: number;
  text: string;
}

/** How a figure stands against its plan, as a row of a list tells it. */
export interface ChartStanding {
  /** Missing where a problem keeps the plan from being measured against. */
  status: ProgressStatus | undefined;
  statusText: string;
  /** actual / plan and its pace, as numbers and as printed; null and "" where none is computed. */
  share: number | null;
  shareText: string;
  pace: number | null;
  paceText: string;
  /** What is left of the plan, and what that takes a month; null where nothing is to be done. */
  remaining: AmountText | null;
  needed: AmountText | null;
  /** The same in words, for a row without columns: "68,8% kế hoạch · nhịp độ 0,92". */
  reachedText: string;
  /** "thời gian đã qua 74,8%", "các năm trước 71% (65–78%)". */
  expectedWords: string;
  /** "còn 15 số, cần 5 số mỗi tháng"; empty where nothing is left. */
  needText: string;
  /** Said in the place of the bar: "báo cáo không nêu kế hoạch". */
  instead?: string;
  /** Share of the plan expected by now: "74,8%" of the time, or "71% (65–78%)" of earlier years. */
  expected: number | null;
  expectedText: string;
  /** The range of earlier years, where the expectation comes from them. */
  season?: { low: number; high: number };
}

/** How two neighbouring points of a series are joined. */
export interface ChartLink {
  from: number;
  to: number;
  /**
   * `dashed` towards a part-year, `dotted` towards a preliminary figure or an estimate; `cut` where
   * the two must not be compared; `none` over a gap.
   */
  join: 'solid' | 'dashed' | 'dotted' | 'cut' | 'none';
}

export interface ChartSeries {
  id: string;
  name: string;
  /** `focus` is the place being looked at, `beside` set beside it, `context` all others. */
  role: 'focus' | 'beside' | 'context';
  /** One for each category, in their order. */
  points: ChartPoint[];
  links: ChartLink[];
  /** Key of the panel of a `facets` chart in which the series stands. */
  panel?: string;
  /** Where series are unlike one another, as the two axes of a `scatter`: its own unit. */
  unit?: string;
  divisor?: number;
}

/** Classes of figures, as a legend names them. */
export interface ChartClasses {
  /** "Năm lớp, mỗi lớp 12 hoặc 13 đơn vị". */
  title: string;
  /** Lowest first. */
  classes: { label: string; count: number }[];
  /** From little to much, or to either side of a named reference. */
  scheme: 'sequential' | 'diverging';
  /** Of a diverging scheme, how many classes lie below the reference; half of them unless said. */
  below?: number;
  /** How many places have no figure, and how many have one that can't be compared. */
  missing: { label: string; count: number };
  notComparable: { label: string; count: number };
}

/** One small plot among several. */
export interface ChartPanel {
  key: string;
  title: string;
}

/** Outlines on one drawing board; `areas` has the outline of each category's key. */
export interface MapShapes {
  width: number;
  height: number;
  areas: Readonly<Record<string, MapArea>>;
  /** Islands of the archipelagos, each drawn in the class of the unit that it belongs to. */
  archipelagos: readonly MapArchipelago[];
}

export interface MapArea {
  /** An SVG path. */
  outline: string;
  /** Where a label's leader ends: a point inside the largest part. */
  centre: { x: number; y: number };
  box: { x: number; y: number; width: number; height: number };
}

export interface MapArchipelago {
  /** "Quần đảo Hoàng Sa", and under it "(thành phố Đà Nẵng)". */
  lines: readonly string[];
  /** The category that it belongs to. */
  key: string;
  outline: string;
  /** Middle of the label's first line. */
  label: { x: number; y: number };
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
  /** Where each row is another indicator: its own unit. */
  unit?: string;
}

/** Words over the columns of a list of plans, in their order. */
export interface PlanHeads {
  figures: string;
  share: string;
  /** Over the share expected by now. */
  expected: string;
  /** What the dotted line at the bars marks. */
  line: string;
  pace: string;
  status: string;
  remaining: string;
  needed: string;
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
  /** Set where plans are listed below one another: the words over their columns. */
  planHeads?: PlanHeads;
  /** Extent of `parts`: the printed total. */
  total?: { value: number; text: string };
  /** A named reference, drawn as a dotted line and named in the subtitle: the median, the base. */
  reference?: { value: number; text: string };
  /** Legend of `map` and `heatmap`. */
  classes?: ChartClasses;
  /** Plots of `facets`, in their order. */
  panels?: ChartPanel[];
  /** Series are told apart by patterns, symbols and names too: colours may be lost or not seen. */
  patterned?: boolean;
  /** Laid out as closely as its letters allow, for a picture with much on it, by the shape of its room. */
  dense?: 'wide' | 'high' | undefined;
  /** Each panel has the scale that suits it; otherwise all share one. */
  freeAxes?: boolean;
  /** What a `map` is drawn with. */
  shapes?: MapShapes;
}

/** A line of the source note. */
export interface ChartSource {
  sourceId: string;
  text: string;
  /** Set where the words are Vietnamese in every language. */
  language?: 'vi';
  locators: string[];
}
