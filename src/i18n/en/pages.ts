import type { Messages } from '../vi/messages.ts';

export const filters: Messages['filters'] = {
  place: 'Province or city',
  year: 'Reporting year',
  yearOption: (year) => `${year}`,
  boundary: 'Boundaries',
  boundaryOption: {
    reported: 'Of the reports (63 former units)',
    current: 'Today’s (34 units)',
  },
  withFigures: 'With figures',
  withoutFigures: 'No figures yet',
  indicator: 'Indicator',
  places: 'Provinces and cities',
  remove: (name) => `Remove ${name}`,
  typeToSearch: 'Type to search, accents not needed',
};

export const overview: Messages['overview'] = {
  title: (place, year) => `${place}, ${year}`,
  lead: (reports) => `Figures from ${reports}.`,
  leadPartYear: (year, period) =>
    `${year} was not over when it was reported: its figures cover ${period}.`,
  leadNone: 'There is no report on this year.',
  headlines: {
    disbursement: 'Public investment disbursed',
    appraisals: 'Technology appraisals',
    'iso-9001': 'ISO 9001 adoption',
    inspections: 'Inspections',
    fines: 'Administrative fines',
  },
  notStated: 'Not stated in the report',
  notStatedMeans: {
    disbursement: 'Neither the amount disbursed nor a plan is given. Not stated does not mean 0.',
    appraisals: 'The number of projects appraised is not given.',
    'iso-9001': 'The number of agencies that apply ISO 9001, or were checked on it, is not given.',
    inspections: 'The number of inspections is not given.',
    fines: 'The amount of administrative fines is not given.',
  },
  whereStated: 'Stated for',
  placeYear: (place, year) => `${place}, ${year}`,
  quickRead: 'In brief',
  copyText: 'Copy text',
  charts: 'Charts',
  plans: 'Done of what was planned',
  others: 'Other figures in the report',
  columns: {
    indicator: 'Indicator',
    value: 'Figure',
    unit: 'Unit',
    period: 'Period',
    source: 'Source',
  },
  plannedMark: 'planned',
  noData: (place) => `There is no report of ${place} yet.`,
  noDataNext: 'Provinces with reports:',
  notAdded: 'Not added up under today’s boundaries',
  notAddedWhy:
    'Rates and ranks of former units do not add up to a figure of the new unit; these are the former units’ own.',
};

export const indicatorPage: Messages['indicatorPage'] = {
  all: 'Indicator catalogue',
  allLead: (indicators, figures, places) =>
    `${indicators}, ${figures} of ${places}; every figure names its source.`,
  searchLabel: 'Search the catalogue',
  measures: {
    flow: 'Counted over a period',
    stock: 'As of a date',
    ratio: 'Rate',
    index: 'Index',
    rank: 'Rank',
  },
  directions: {
    up: 'higher is better',
    down: 'lower is better',
    neutral: 'neither good nor bad',
  },
  placeAggregations: {
    sum: 'can be added up across places',
    mean: 'averaged across places',
    weighted: 're-computed from numerator and denominator',
    none: 'cannot be added up across places',
  },
  partOf: (name) => `Part of: ${name}`,
  trend: 'Trend',
  comparability: 'Comparing periods',
  comparabilityNone: 'There is one period only; nothing to compare yet.',
  comparabilityColumns: { place: 'Province or city', from: 'From', to: 'To', change: 'Verdict' },
  acrossPlacesRefused: (reason) => `Provinces are not ranked, for ${reason}.`,
  parts: 'Parts of the total',
  plans: 'Done of what was planned',
  allFigures: 'All figures',
  figuresColumns: {
    place: 'Province or city',
    period: 'Period',
    part: 'Part',
    value: 'Value',
    asPrinted: 'As printed',
    source: 'Source',
    note: 'Note',
  },
  total: 'Total',
  plan: 'Plan',
  unknown: (id) => `There is no indicator “${id}” in the catalogue.`,
  noneHere: 'There are no figures for the chosen provinces.',
};
