/**
 * Where own packages lie: files in folders one deep (`index-5.json`, `3f9c/0`). A file is created
 * once and never written again, so whoever reads one reads all of it or can tell by its digest.
 */
export interface FileStore {
  readonly kind: 'opfs' | 'indexeddb' | 'memory';
  /** Names of the files and folders at the top. */
  names(): Promise<string[]>;
  /** How many bytes a file has; undefined where there is none. */
  size(path: string): Promise<number | undefined>;
  /** A file as it stands; undefined where there is none. */
  read(path: string): Promise<Blob | undefined>;
  /**
   * Creates a file, and the folder that it lies in; rejects with `FileExists`. Where the browser has
   * no locks between tabs it must be there whole or not at all, to all tabs at once.
   */
  create(path: string, content: Blob): Promise<void>;
  /** Removes a file, or a folder with all that is in it; nothing happens where there is none. */
  remove(name: string): Promise<void>;
}

/** A file that was to be created is there already. */
export class FileExists extends Error {
  override readonly name = 'FileExists';
}
