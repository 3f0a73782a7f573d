import { counted } from './counted.ts';
import { formatNumber } from '../format-number.ts';
import type { Messages } from '../vi/messages.ts';

export const notes: Messages['notes'] = {
  notStated: 'not stated',
  noReport: 'no report yet',
  partYear: {
    columns: 'Hatched column: not a whole year, not to be set against earlier years.',
    patterned: 'Column with a dashed edge: not a whole year, not to be set against earlier years.',
    lines: 'Hollow point, dashed link: not a whole year, not to be set against the year before.',
  },
  partYearShort: 'not a whole year',
  gap: 'Gap: no figure is stated; it does not mean 0.',
  cut: 'Cross: two figures of unlike periods or unlike coverage, not compared.',
  atLeast: '≥: the report says “more than”; the true figure may be higher.',
  about: 'The report gives an approximate figure.',
  cutOff: (until) => `Reported before the period ended: ${until}.`,
  coverageOf: (have, of, names) => `${have} of ${of} former units have figures (${names})`,
  coverage: (have, of) => `${have} of ${of} former units have figures`,
};

export const chartText: Messages['chartText'] = {
  unit: (unit) => `Unit: ${unit}`,
  period: 'Period',
  byDimension: (dimension) => `By ${dimension.toLowerCase()}`,
  sumAgrees: (sum, total) => `${sum} = ${total}, as the printed total.`,
  partsIncomplete: 'The parts stated do not add up to the total and are not drawn as one bar.',
};

export const boundaries: Messages['boundaries'] = {
  reported: 'boundaries of the reports (63 units)',
  current: 'today’s boundaries (34 units)',
  reportedShort: '63-unit boundaries',
  currentShort: '34-unit boundaries',
};

export const progress: Messages['progress'] = {
  notStated: 'The report does not state a plan',
  plan: (plan) => `Plan: ${plan}`,
  ofPlan: (share) => `${share} of the plan`,
  timePassed: (share) => `${share} of the time has passed`,
  pace: (pace) => `Pace ${pace}`,
  asStated: 'as the report states',
  statuses: {
    done: 'Done',
    'on-track': 'On track',
    watch: 'Watch',
    behind: 'Behind',
    'no-plan': 'No plan stated',
  },
  rule: (onTrack, watch) =>
    `Pace = progress divided by the share of time passed. On track from ${onTrack}; to be watched from ${watch}; below that, behind.`,
};

export const source: Messages['source'] = {
  title: 'Where this figure comes from',
  asPrinted: 'As printed',
  report: 'Report',
  issuer: 'Issued by',
  number: 'Document number',
  noNumber: 'The document bears no number',
  date: 'Date of issue',
  status: 'Status',
  noDate: 'The document bears no date',
  computedFrom: (shown, of) =>
    `Computed from ${counted(of, 'figure')}; the first ${shown} are below.`,
  undated: (year) => `The document bears no date (report on ${year})`,
  period: 'Period',
  value: 'Value',
  note: 'Note',
  qualifier: 'Precision',
  qualifiers: {
    exact: 'Exact, as the report states',
    'at-least': 'Lower bound: the report says “more than”',
    about: 'Approximate, as the report states',
  },
  plan: 'Planned figure',
  openShort: 'Show the source',
  toDate: 'The report gives no closing date; the month of the report is taken.',
  toEndOfYear: 'The document bears no date; the end of its year is taken.',
  text: 'Text of the report',
  textNotFound: 'These words were not found in the text that came along.',
  addedUp: (count) => `Added up from ${count} former units`,
  workedOut: (count) => `Worked out from the figures of ${count} former units`,
  address: 'Address',
  fileName: 'Text file',
};

export const units: Messages['units'] = {
  places: (count) => counted(count, 'province'),
  placesOfBoth: (former, current) => `${former} former and ${current} present provinces`,
  indicators: (count) => counted(count, 'indicator'),
  figures: (count) => `${formatNumber(count, 'en')} ${count === 1 ? 'figure' : 'figures'}`,
};
