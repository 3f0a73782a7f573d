import { type Table, tableFromIPC } from 'apache-arrow';
import { countArrowRows } from './count-arrow-rows.ts';
import { IMPORT_FILE } from './boot-lock.ts';
import { END_MARK, withEndRow } from './csv-end-row.ts';
import { csvTableSql } from './csv-table-sql.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { EngineCancelled, EngineFailed, QueryError } from './engine-errors.ts';
import type { Parameter } from './engine.ts';
import { joinBytes } from './join-bytes.ts';
import { quoteIdentifier } from './quote-identifier.ts';
import type { CsvSource, ScratchDatabase } from './scratch-database.ts';
import { tableToIpc } from './table-to-ipc.ts';

/** DuckDB-WASM in a worker of its own, which is not replaced when it dies. */
export class DuckdbScratchDatabase implements ScratchDatabase {
  readonly #session: DuckdbSession;
  readonly #ended = new AbortController();
  /** The end of all that was asked so far: the session takes one call at a time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(session: DuckdbSession) {
    this.#session = session;
    const { ended } = session;
    ended.addEventListener('abort', () => this.#end(new EngineFailed(ended.reason)));
    if (ended.aborted) this.#end(new EngineFailed(ended.reason));
  }

  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  loadCsv(table: string, source: CsvSource): Promise<number> {
    const sql = csvTableSql(table, source);
    return this.#inLine(sql, async () => {
      await this.#register(await withEndRow(source));
      try {
        await this.#session.command(sql);
      } finally {
        await this.#session.dropFile(IMPORT_FILE);
      }
      return this.#takeEndRow(table, source);
    });
  }

  loadArrow(table: string, ipc: Uint8Array<ArrayBuffer>): Promise<number> {
    return this.#inLine(`CREATE TABLE ${quoteIdentifier(table)}`, async () => {
      const stated = countArrowRows(ipc);
      await this.#session.insertArrow(table, ipc);
      const rows = await this.#count(table);
      if (rows !== stated) throw new Error(`${rows} rows were loaded of ${stated}`);
      return rows;
    });
  }

  run(sql: string, parameters: readonly Parameter[] = []): Promise<void> {
    return this.#inLine(sql, async () => {
      if (parameters.length > 0) await this.#session.commandWith(sql, parameters);
      else await this.#session.command(sql);
    });
  }

  query(sql: string, parameters: readonly Parameter[] = []): Promise<Table> {
    return this.#inLine(sql, () => this.#session.ask(sql, parameters, this.ended));
  }

  toArrow(sql: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#inLine(sql, async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of this.#session.stream(sql, this.ended)) chunks.push(chunk);
      const ipc = joinBytes([...chunks, END_OF_STREAM]);
      const { schema } = tableFromIPC(chunks[0]);
      if (schema.dictionaries.size === 0) return ipc;
      return tableToIpc(await this.#session.withTexts(tableFromIPC(ipc), sql, []));
    });
  }

  close(): void {
    this.#end(new EngineCancelled('the database is closed'));
    this.#session.kill('the database is closed');
  }

  #end(reason: EngineFailed | EngineCancelled): void {
    if (!this.ended.aborted) this.#ended.abort(reason);
  }

  /** Takes the row away that was added to the file, and returns the number of the others. */
  async #takeEndRow(table: string, { columns }: CsvSource): Promise<number> {
    const name = quoteIdentifier(table);
    const rows = (await this.#count(table)) - 1;
    const last = await this.#session.command(`FROM ${name} WHERE rowid = ${rows}`);
    const marked = columns.findIndex(({ type }) => type === 'VARCHAR');
    if (rows < 0 || (marked >= 0 && last.getChildAt(marked)?.get(0) !== END_MARK)) {
      await this.#session.command(`DROP TABLE ${name}`);
      throw new Error(`CSV Error: a quote is opened after row ${rows + 1} and never closed`);
    }
    await this.#session.command(`DELETE FROM ${name} WHERE rowid = ${rows}`);
    return rows;
  }

  async #register(data: CsvSource['data']): Promise<void> {
    if (data instanceof Blob) await this.#session.registerBlob(IMPORT_FILE, data);
    else await this.#session.registerFile(IMPORT_FILE, data);
  }

  async #count(table: string): Promise<number> {
    const counted = await this.#session.command(`SELECT count(*) FROM ${quoteIdentifier(table)}`);
    return Number(counted.getChildAt(0)?.get(0));
  }

  #inLine<T>(sql: string, work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(async () => {
      this.ended.throwIfAborted();
      try {
        return await work();
      } catch (error) {
        this.ended.throwIfAborted();
        throw new QueryError(sql, error);
      }
    });
    this.#last = result.catch(() => {});
    return result;
  }
}

const END_OF_STREAM = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);
