import { counted, isOne } from './counted.ts';
import type { dataset as vi } from '../vi/dataset.ts';

export const dataset: typeof vi = {
  unknown: (name) => `There is no dataset “${name}”`,
  toAll: 'All datasets',
  open: 'Coverage, quality and dictionary of this dataset',
  content: 'Contents',
  facts: {
    version: 'Version',
    created: 'Made on',
    files: 'Files',
    tables: 'Tables on the server',
    andMore: (count: string) => `and ${count} more files`,
    figures: 'Figures',
    plans: (count) => `of them ${count} planned`,
    documents: 'Source documents',
  },

  freshness: {
    title: 'How new it is',
    newest: 'Newest period with a figure',
    document: 'Newest document',
    noDocument: 'No document bears a date',
    ago: (years, months) => {
      const parts = [
        ...(years > 0 ? [counted(years, 'year')] : []),
        ...(months > 0 ? [counted(months, 'month')] : []),
      ];
      return parts.length === 0 ? 'less than a month ago' : `${parts.join(' ')} ago`;
    },
    asOf: (date) => `As of ${date}.`,
    years:
      'This dataset is read part by part. This page knows only the year in which a period ends: “2024” may be a day or a month of that year. Today’s units count as stated where all old units have figures in the year.',
    readAll: 'Read all of it to know each period',
    old: (years) => `Indicators without a figure of the last ${counted(years, 'year')}`,
    oldCount: (count, of) => `${count} of ${counted(of, 'indicator')}`,
    none: 'None',
    show: 'Show the list',
  },

  coverage: {
    title: 'Coverage',
    all: 'All indicators',
    indicator: 'Indicator',
    group: 'General',
    lead: (indicators) =>
      `Each cell tells how many indicators have figures, of the ${indicators} that this dataset has for any place. Choose a cell to open its figures; arrow keys lead from cell to cell.`,
    leadOne: (indicator) =>
      `A marked cell is where this dataset states “${indicator}”. Choose a cell to open its figures; arrow keys lead from cell to cell.`,
    caption: 'Number of indicators with figures, by place and period',
    place: 'Place',
    none: 'This dataset has no figures by place and period, only tables to look things up in.',
    nothing: 'No indicator of this choice has figures in the kind of period chosen.',
    noSuchTopic: (topic) => `This dataset has no topic “${topic}”; all topics are shown.`,
    noSuchIndicator: (id) => `This dataset has no indicator “${id}”; all indicators are shown.`,
    cut: (first) => `Shown from ${first} on; earlier periods don’t count in the tables below.`,
    old: '63 units (until 30 Jun 2025)',
    new: '34 units (since 1 Jul 2025)',
    stated: 'yes',
    cell: (place, period, stated, of) =>
      `${place}, ${period}: ${stated} of ${counted(of, 'indicator')} ${isOne(stated) ? 'has' : 'have'} figures`,
    reason: (count, kind) => `${count} ${kind}`,
    legend: 'Share of indicators with figures',
    upTo: (share) => `up to ${share}`,
  },

  missing: {
    title: 'What is missing, and why',
    lead: (places, periods, indicators, count) =>
      `Of ${places} × ${periods} × ${indicators} = ${counted(count, 'cell')}, as chosen above.`,
    places: (count) => counted(count, 'place'),
    periods: (count) => counted(count, 'period'),
    indicators: (count) => counted(count, 'indicator'),
    columns: { kind: 'State', count: 'Cells', share: 'Share', meaning: 'Means that' },
    total: 'Sum',
    kinds: {
      stated: 'Stated',
      'not-reported': 'Not reported',
      'not-due': 'Not yet due',
      'not-applicable': 'Not applicable',
      'not-added': 'Not addable over the merger',
    },
    inCell: {
      'not-reported': 'not reported',
      'not-due': 'not yet due',
      'not-applicable': 'not applicable',
      'not-added': 'not addable',
    },
    meanings: {
      stated:
        'The dataset states at least one figure of what was done (a total or a part) for that indicator, place and period. Plans don’t count.',
      'not-reported':
        'The period is over and its report was due, but no source of this dataset states a figure. It doesn’t mean 0.',
      'not-due': (days) =>
        `The period isn’t over, or has been for at most ${counted(days, 'day')}, so that the report may still be on its way. This limit is a convention of this page.`,
      'not-applicable':
        'The unit did not exist on the period’s last day (63 units until 30 Jun 2025, 34 since 1 Jul 2025), or the dataset has the indicator only from a later period on.',
      'not-added':
        'Only in today’s boundaries: old units have figures, but the indicator can’t be added up, what it is weighted with is missing, or only some of the old units have one.',
    },
  },

  checks: {
    title: 'Results of the checks',
    lead: 'Every check that this dataset had to pass before it was used; a single error refuses it as a whole.',
    shipped: 'The files are byte for byte those that were checked when the app was packed.',
    here: 'Checked when the app was packed; files changed since then and imported datasets are checked in this browser.',
    asRead: 'Checked in this browser, whenever rows are read from the server.',
    refused: 'This dataset is refused; the errors are below.',
    columns: { check: 'Check', looked: 'Looked at', found: 'Errors' },
    passed: (count) => (count === '1' ? '1 check, 0 errors' : `${count} checks, 0 errors`),
    descriptor: 'Descriptor',
    rows: (count) => counted(count, 'row'),
    rowsRead: (count) => `those read of ${counted(count, 'row')}`,
    rules: (count) => counted(count, 'rule'),
    names: {
      columns: (fields) => `All ${counted(fields, 'column')}, none besides, none twice`,
      cells: 'Cells of their type, none empty where required, within the lists and bounds declared',
      key: (fields) => `No key twice: ${fields}`,
      'taken-ids': (fields) => `No id of another dataset defined anew: ${fields}`,
      'foreign-key': (fields, target) => `${fields} is in the table ${target}`,
      'period-order': 'Periods start before they end; cut-off dates lie within them',
      'date-precision': (fields) => `Dates written as their precision asks: ${fields}`,
      decimals: 'No more decimals than the indicator has',
      'part-sums': 'Parts add up to the printed total',
      'cross-checks': 'Figures named to be held against each other are there, each once',
    },
    keyFields: (count) => counted(count, 'column'),
  },

  notes: {
    contradictions: 'Contradictions between sources',
    contradictionsLead:
      'Where sources state different values for the same indicator, place, period and kind, sources of other datasets included. A value that is rounded more, or preliminary, is no contradiction.',
    noContradictions: 'No two sources state the same figure differently.',
    other: (name) => `dataset ${name}`,
    columns: { figure: 'Indicator, place, period', values: 'What the sources state' },
    within: 'Held against each other within a document',
    withinLead: (agree, look) =>
      `${agree} agree; ${look} should be looked at before use. Figures stay as printed.`,
    withinColumns: { figure: 'Indicator', note: 'Note', source: 'Source' },
    failed: 'The sources could not be held against each other.',
  },

  vintages: {
    title: 'Revised figures',
    lead: 'A later document gives another value for the same period; the new one is used, the old one kept.',
    none: 'No figure has been revised by a later document.',
    columns: {
      figure: 'Indicator, place, period',
      before: 'Old value',
      source: 'Old source',
      by: 'Replaced by',
    },
  },

  indicators: {
    title: 'Indicators of this dataset',
    search: 'Find an indicator',
    columns: {
      name: 'Indicator',
      unit: 'Unit',
      measure: 'Kind of figure',
      places: 'Places',
      periods: 'First → last period',
      figures: 'Figures',
    },
    onlyPlans: 'plans only',
    showAll: (count) => `Show all ${counted(count, 'indicator')}`,
  },

  dictionary: 'Dictionary',
};
