import type { ChartModel } from '../../charts/chart-model.ts';
import type { IsoDate } from '../../semantic/period.ts';
import type { ImageFrame } from '../image/image-frame.ts';

/** Charts in an order, with the words of the person who collected them, ready to become a file. */
export interface BriefingDocument {
  title: string;
  department: string;
  /** The day that stands on it, which need not be today. */
  date: IsoDate;
  signature: BriefingSignature;
  charts: readonly BriefingChart[];
}

/** Who signs; each part may be empty, and is then left out. */
export interface BriefingSignature {
  /** Where: "Quảng Trị". */
  place: string;
  /** In what office: "Giám đốc". */
  role: string;
  name: string;
}

export interface BriefingChart {
  model: ChartModel;
  /** One sentence; the chart's own unless it was edited. */
  title: string;
  /** A paragraph beside the chart; may be empty. */
  caption: string;
  /** The caption is only the generated one, whose figures the chart says itself. */
  isCaptionGenerated: boolean;
  /** Dates, version and address of the view. */
  frame: ImageFrame;
}
