import type { PackedFile } from './packed-file.ts';

/** From a worker, which can run no script of the folder, to its page. */
export interface FileWanted {
  kind: 'folder/file-wanted';
  id: number;
  address: string;
}

/** The page's answer; without a file where there is none. */
export interface FileGiven {
  kind: 'folder/file-given';
  id: number;
  file: PackedFile | undefined;
}

const isOfKind = (data: unknown, kind: string): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === kind;

export const isFileWanted = (data: unknown): data is FileWanted =>
  isOfKind(data, 'folder/file-wanted');

export const isFileGiven = (data: unknown): data is FileGiven =>
  isOfKind(data, 'folder/file-given');
