import type { NamedFile, ReadFiles, ReadProgress } from '../ingest/source/given-file.ts';
import type { ReadChoices } from '../ingest/source/source-table.ts';
import type { ImportAccess } from './import-access.ts';
import type { ImportWorld } from './import-world.ts';
import { keepFreeTable } from './keep-free-table.ts';
import { openTableImport } from './open-table-import.ts';

interface ReaderOptions {
  choices?: ReadChoices;
  signal?: AbortSignal;
  onProgress?: (progress: ReadProgress) => void;
}

/** What reads files, in a worker of its own. */
export interface FileReaders {
  readFiles(files: readonly NamedFile[], options?: ReaderOptions): Promise<ReadFiles>;
  readPasted(text: string, options?: Omit<ReaderOptions, 'onProgress'>): Promise<ReadFiles>;
}

/** Puts together what the import page asks for. */
export function createImportAccess(
  readers: FileReaders,
  world: ImportWorld,
  keepPackage: ImportAccess['keepPackage'],
): ImportAccess {
  return {
    read: (files, { choices, ...options } = {}) => {
      // A table that is read again is given alone, with what was said of it.
      const [said] = Object.values(choices ?? {});
      return readers.readFiles(files, { ...options, ...(said ? { choices: said } : {}) });
    },
    readPasted: (text) => readers.readPasted(text),
    open: (table, options) => openTableImport(table, world, options),
    keepFreeTable: (table, dataset, signal) => keepFreeTable(table, dataset, world, signal),
    keepPackage,
  };
}
