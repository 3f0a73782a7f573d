/** A file as `npm run build:single` packs it into scripts: its text, or its bytes. */
export type PackedFile = { readonly type: string; readonly text: string } | PackedBytes;

/** Bytes compressed with gzip and written in base64, in pieces. */
interface PackedBytes {
  readonly type: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly gzip: readonly string[];
  /** So many further scripts, named like the file with `.1`, `.2`, …, hold the pieces after these. */
  readonly more: number;
}

/** Hands over what the script at an address holds; undefined where there is none. */
export type AskForFile = (address: string) => Promise<PackedFile | undefined>;

/**
 * What `fetch` would answer where a server gave the file at this address. The scripts of a large file
 * are asked for one after the other, so that none keeps the page for long.
 */
export async function answerOf(address: string, ask: AskForFile): Promise<Response> {
  const file = await ask(address);
  if (!file) return new Response(null, { status: 404 });
  const headers = { 'Content-Type': file.type };
  if ('text' in file) return new Response(file.text, { headers });
  const pieces = file.gzip.map(bytesOf);
  for (let part = 1; part <= file.more; part += 1) {
    const next = await ask(`${address}.${part}`);
    if (!next || 'text' in next) throw new TypeError(`a part of ${address} is missing`);
    pieces.push(...next.gzip.map(bytesOf));
  }
  const stream = new Blob(pieces).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { ...headers, 'Content-Length': String(file.size) } });
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
