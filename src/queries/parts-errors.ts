import type { Store } from '../lib/store.ts';
import type { Problem } from '../datasets/problem.ts';
import { PartError } from '../ingest/parquet/part-error.ts';

/** A question needs more rows at once than may be held. */
export class PartsTooLarge extends Error {
  override readonly name = 'PartsTooLarge';
  /** How many rows it needs, as far as that is known, and how many bytes may be held. */
  readonly rows: number;
  readonly bound: number;

  constructor(rows: number, bound: number) {
    super(`${rows} rows are more than ${bound} bytes`);
    this.rows = rows;
    this.bound = bound;
  }
}

/** Rows of a package that is read part by part break its rules, or a file of it can't be read on. */
export class PartsRefused extends Error {
  override readonly name = 'PartsRefused';
  readonly package: string;
  readonly problems: readonly Problem[];

  constructor(owner: string, problems: readonly Problem[]) {
    super(`${owner}: ${problems[0]?.file ?? ''}: ${problems[0]?.code ?? ''}`);
    this.package = owner;
    this.problems = problems;
  }
}

/** Whether the line or a server failed while a part was read. */
export const isPartTrouble = (error: Error): boolean => error instanceof PartError;

/** Packages whose rows turned out unfit, with the reasons; until the page is loaded again. */
export type RefusedParts = Store<ReadonlyMap<string, readonly Problem[]>>;
