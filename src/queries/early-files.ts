/** Bytes that were asked for before the app began; undefined where they could not be had. */
export type EarlyFiles = Map<string, Promise<Uint8Array | undefined>>;

const gone = Promise.resolve(undefined);

let files: EarlyFiles = new Map();

/** Hands over files by their path relative to the page. Each is taken once: who asks again asks anew. */
export function giveEarlyFiles(given: EarlyFiles): void {
  files = given;
}

/** The bytes of a file that is on its way already, or undefined at once where none is. */
export function takeEarlyFile(path: string): Promise<Uint8Array | undefined> | undefined {
  const file = files.get(path);
  // Also tells whoever fills the list that this one is not needed any more.
  files.set(path, gone);
  return file;
}
