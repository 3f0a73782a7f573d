import { counted } from './counted.ts';
import type { Messages } from '../vi/messages.ts';

export const states: Messages['states'] = {
  loading: 'Opening the figures…',
  loadingEngine: (loaded, total) => `Loading the query engine: ${loaded} / ${total}`,
  loadingData: (loaded) => `Loading figures: ${loaded}`,
  loadingServer: 'Waiting for figures from the server…',
  failedTitle: 'This part could not be opened',
  failedNext: 'What has been loaded is still there. You can try again, or reload the page.',
  exportNotOpened:
    'What makes files could not be loaded yet. Once the network is back, close this and open it again; the page needn’t be loaded anew.',
  privateWindow:
    'This is a private window: all that is kept here (datasets brought in, briefings, targets, statements) is lost once every private window is closed. Export it to a file before.',
  retry: 'Try again',
  reload: 'Reload the page',
  details: 'Technical details',
  errors: {
    network: 'A file could not be fetched from the server. Check the connection and try again.',
    engine: 'The query engine in the browser stopped and could not be started again.',
    query: 'The query could not be run.',
    tooManyRows:
      'This needs more figures than the browser can hold at once. Choose fewer places or indicators, or leave out the parts.',
    remote:
      'The data server could not answer for this part of the page; the reason is given at the top.',
    config: 'The department’s configuration (config.json) is malformed.',
    packages: 'The list of datasets (packages.json) is malformed.',
    unknown: 'Something unforeseen went wrong.',
  },
};

export const dataPage: Messages['dataPage'] = {
  title: 'Data',
  lead: 'The datasets that this dashboard uses, with their dictionary. A dataset that does not pass the checks is not used, and the reasons are given.',
  accepted: 'In use',
  refused: 'Not used',
  refusedWhy: (count) =>
    `Refused for ${counted(count, 'problem')}; the other datasets are not affected.`,
  rows: (count) => counted(count, 'row'),
  version: (version) => `version ${version}`,
  download: 'Download',
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  required: 'required',
  problemColumns: {
    file: 'File',
    line: 'Line',
    column: 'Column',
    value: 'Value',
    reason: 'Reason',
  },
  sources: 'Source reports',
  types: {
    string: 'text',
    number: 'number',
    integer: 'whole number',
    boolean: 'yes/no',
    date: 'date',
  },
  engine: {
    idle: 'The query engine is not loaded yet.',
    loading: 'Loading the query engine…',
    ready: 'The DuckDB query engine is ready in this browser.',
    failed: 'The query engine could not be started; the pages still use prepared results.',
  },
  answeredFrom: 'Figures stay on this computer and are sent nowhere.',
  moreProblems: (count) => `and ${count} more`,
};
