import { counted } from './counted.ts';
import type { Messages } from '../vi/messages.ts';

export const chart: Messages['chart'] = {
  table: 'Data table',
  missing: 'not stated',
  partYear: 'not a whole year',
  atLeast: 'at least',
  about: 'approximate',
  plan: 'Plan',
  planTick: (figure) => `plan ${figure}`,
  timeGone: (share) => `${share} of the time gone`,
  done: 'Done',
  timeGoneHead: 'Time gone',
  paceIs: (pace) => `pace ${pace}`,
  seasonReached: (share) => `earlier years ${share}`,
  total: 'Total',
  ofPlan: (share) => `${share} of the plan`,
  rest: 'the rest is not itemised',
  asPrinted: 'printed in the report',
  source: 'Source',
  moreSources: (count) => (count === 1 ? 'and 1 more source' : `and ${count} more sources`),
  loading: 'Opening the figures…',
  empty: 'The reports state no figures for this choice.',
  failed: 'The chart could not be drawn.',
  failedAdvice: 'The figures can still be read in the table.',
  plotRole: 'chart',
  keys: 'Use the arrow keys to hear each figure, Enter to open its source, Escape to stop.',
  keysOfRows: 'Use the arrow keys to hear each row, Enter to see the calculation, Escape to stop.',
  figures: (count, of) =>
    count === of
      ? counted(count, 'figure')
      : `${counted(count, 'figure')}, ${of - count} not stated`,
};
