import { takeEarlyFile } from './early-files.ts';

/** A file of our own origin could not be had: no line, no such file, or cut off on the way. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  readonly path: string;
  /** HTTP status; 0 where there was no answer at all. */
  readonly status: number;

  constructor(path: string, status: number, cause?: unknown) {
    super(`${path}: ${status === 0 ? 'no answer' : `status ${status}`}`, { cause });
    this.path = path;
    this.status = status;
  }
}

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  /** Called with the bytes of each piece as it comes in. */
  onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * The bytes of a file beside the app. `path` is relative to the page, so that the app works from
 * any folder. Rejects with `FetchFailed`, or with the signal's reason.
 */
export async function fetchFile(path: string, options: FetchOptions = {}): Promise<Uint8Array> {
  const early = await takeEarlyFile(path);
  if (early) {
    options.onBytes?.(early.length);
    return early;
  }
  const response = await answered(path, options.signal);
  if (!response.ok) throw new FetchFailed(path, response.status);
  try {
    return await readAll(response, options.onBytes);
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw new FetchFailed(path, 0, cause);
  }
}

async function answered(path: string, signal: AbortSignal | undefined): Promise<Response> {
  const url = new URL(path, document.baseURI);
  // Not by `origin`, which files have none of.
  const isOurs = url.protocol === location.protocol && url.host === location.host;
  if (!isOurs) throw new FetchFailed(path, 0);
  try {
    // Data are replaced under the same name: ask the server whether a stored copy still holds.
    return await fetch(url, { cache: 'no-cache', ...(signal ? { signal } : {}) });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new FetchFailed(path, 0, cause);
  }
}

async function readAll(response: Response, onBytes: FetchOptions['onBytes']): Promise<Uint8Array> {
  if (!onBytes || !response.body) return new Uint8Array(await response.arrayBuffer());
  const pieces: Uint8Array[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    onBytes(value.length);
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

/** A file of our own origin that should be JSON and isn't. */
export class JsonInvalid extends Error {
  override readonly name = 'JsonInvalid';

  constructor(path: string, cause: unknown) {
    super(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

const isPage = (text: string): boolean => /^\s*</.test(text);

/**
 * The JSON of a file beside the app. A page that a server sends in its stead counts as missing;
 * anything else that is no JSON rejects with `JsonInvalid`.
 */
export async function fetchJson(path: string, options: FetchOptions = {}): Promise<unknown> {
  const text = new TextDecoder().decode(await fetchFile(path, options));
  if (isPage(text)) throw new FetchFailed(path, 404);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new JsonInvalid(path, cause);
  }
}
