import type { Engine } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/quote-identifier.ts';

/**
 * What rows of observations lead to in other tables of the engine, asked once until `forget`: views
 * over many packages take longer to plan than to read.
 */
export class KnownKeys {
  readonly #engine: Pick<Engine, 'query'>;
  readonly #asked = new Map<string, Promise<unknown>>();

  constructor(engine: Pick<Engine, 'query'>) {
    this.#engine = engine;
  }

  forget(): void {
    this.#asked.clear();
  }

  /** The texts of a column. */
  async of(table: string, column: string): Promise<ReadonlySet<string>> {
    return this.#once(`${table}.${column}`, async () => {
      const { toRows } = await import('../lib/arrow-rows.ts');
      const key = quoteIdentifier(column);
      const rows = toRows(
        await this.#engine.query(
          `SELECT CAST(${key} AS VARCHAR) AS key FROM ${quoteIdentifier(table)} WHERE ${key} IS NOT NULL`,
        ),
      );
      return new Set(rows.map((row) => String(row['key'])));
    });
  }

  /** How many decimals the figures of an indicator have at most; some don't say. */
  async decimals(): Promise<ReadonlyMap<string, number>> {
    return this.#once('decimals', async () => {
      const { toRows } = await import('../lib/arrow-rows.ts');
      const rows = toRows(
        await this.#engine.query(
          `SELECT CAST(indicator_id AS VARCHAR) AS id, CAST(decimals AS INTEGER) AS decimals
          FROM indicators WHERE decimals IS NOT NULL`,
        ),
      );
      return new Map(rows.map((row) => [String(row['id']), Number(row['decimals'])]));
    });
  }

  #once<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    const begun = (this.#asked.get(name) as Promise<Answer> | undefined) ?? ask();
    this.#asked.set(name, begun);
    begun.catch(() => this.#asked.delete(name));
    return begun;
  }
}
