import type { Messages } from '../vi/messages.ts';

const indicators = (count: number): string =>
  count === 1 ? '1\u00a0indicator is' : `${count}\u00a0indicators are`;

const having = (count: number): string =>
  count === 1 ? '1\u00a0indicator has' : `${count}\u00a0indicators have`;

export const watchList: Messages['watchList'] = {
  title: 'Watched',
  pin: (name) => `Watch ${name}`,
  unpin: (name) => `Stop watching ${name}`,
  unpinShort: 'Stop watching',
  nothingHere: (place) => `No figures in ${place}:`,
  notLoaded: 'The watched indicators could not be loaded. Please load the page again.',
  changes: 'Changes since the last visit',
  since: (changes) => `Since the last visit: ${changes}.`,
  counts: {
    behind: (count) => `${indicators(count)} newly behind`,
    watch: (count) => `${indicators(count)} now to be watched`,
    rule: (count) => `${having(count)} fallen below the pace set`,
    done: (count) => `${indicators(count)} newly done`,
    'on-track': (count) => `${indicators(count)} back on track`,
    'not-measured': (count) => `${indicators(count)} no longer measured against a plan`,
    'new-plan': (count) => `${having(count)} a new or changed plan`,
    'new-figure': (count) => `${having(count)} new figures`,
  },
  each: (count) => `Show each (${count})`,
  before: (status) => `last time: ${status}`,
  newPlan: 'new or changed plan',
  newFigure: 'new figure',
  notMeasured: 'no longer measured against a plan',
  seen: 'Seen',
  raised: (pace, below) => `Pace ${pace}, below the ${below} set`,
  rule: 'Tell me if the pace is below',
  ruleOf: (name) => `Tell me if the pace is below the level set: ${name}`,
  level: (name) => `Level of the pace: ${name}`,
  ruleProblem: (example) => `Type a number above 0 and not above 5, such as ${example}.`,
};
