import { LoadError } from './engine-errors.ts';
import type { Dataset, DatasetBytes } from './engine.ts';

/** The bytes of a dataset. Rejects with `LoadError`. */
export async function readSource({ table, read }: Dataset): Promise<DatasetBytes> {
  try {
    return await read();
  } catch (error) {
    throw new LoadError(table, error);
  }
}
