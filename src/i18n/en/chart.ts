import type { Messages } from '../vi/messages.ts';

export const chart: Messages['chart'] = {
  table: 'Data table',
};
