import { tableToIPC, type Table } from 'apache-arrow';

/** The rows of an answer as an Arrow IPC stream, for another database. */
export const tableToIpc = (table: Table): Uint8Array<ArrayBuffer> =>
  new Uint8Array(tableToIPC(table, 'stream'));
