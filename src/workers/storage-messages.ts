/** A new file below the origin's private folder. */
export interface WriteRequest {
  path: readonly string[];
  content: Blob;
}

export type WriteAnswer =
  | { kind: 'done' }
  /** Name and message of what the browser threw. */
  | { kind: 'failed'; name: string; message: string };
