import type { ProgressStatus, ProgressThresholds } from './progress.ts';

/** How a plan is expected to be reached: evenly, or as in the place's earlier years. */
export const pathChoices = ['straight', 'seasonal'] as const;

export type PathChoice = (typeof pathChoices)[number];

export const progressOrders = ['worst', 'name', 'place'] as const;

export type ProgressOrder = (typeof progressOrders)[number];

/** What a person has chosen on the page of plans. */
export interface ProgressChoice {
  /** Only these; all of none. */
  statuses: readonly ProgressStatus[];
  topic: string | undefined;
  /** The department's, where none are chosen. */
  thresholds: ProgressThresholds | undefined;
  path: PathChoice;
  order: ProgressOrder;
}
