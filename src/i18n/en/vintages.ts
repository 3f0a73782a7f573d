import type { Messages } from '../vi/messages.ts';

export const vintages: Messages['vintages'] = {
  title: 'Earlier values',
  line: (source, figure) => `${source} gives ${figure}`,
  replacedBy: (source) => `replaced by ${source}`,
  replacedOn: (source, date) => `replaced by ${source}, taken over on ${date}`,
  short: (history) => `Revised: ${history}`,
};
