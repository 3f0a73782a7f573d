/** A headline of the overview: the figures a leader looks for first, in a fixed order. */
export interface Headline {
  id: 'disbursement' | 'appraisals' | 'iso-9001' | 'inspections' | 'fines';
  /** Alternatives side by side: every one that has a figure is shown. */
  indicatorIds: readonly string[];
  /** Rates that a report states without a number of the plan; shown as stated. */
  statedRateIds: readonly string[];
}

export const headlines: readonly Headline[] = [
  { id: 'disbursement', indicatorIds: ['public-investment-disbursement'], statedRateIds: [] },
  { id: 'appraisals', indicatorIds: ['technology-appraisals'], statedRateIds: [] },
  {
    id: 'iso-9001',
    indicatorIds: [
      'iso-9001-2015-agencies',
      'iso-9001-2015-communes',
      'iso-9001-2008-agencies-checked',
    ],
    statedRateIds: ['iso-9001-2015-plan-rate', 'iso-9001-2008-check-rate'],
  },
  { id: 'inspections', indicatorIds: ['inspections'], statedRateIds: [] },
  { id: 'fines', indicatorIds: ['fines'], statedRateIds: [] },
];

export const headlineIndicatorIds: ReadonlySet<string> = new Set(
  headlines.flatMap((headline) => [...headline.indicatorIds, ...headline.statedRateIds]),
);
