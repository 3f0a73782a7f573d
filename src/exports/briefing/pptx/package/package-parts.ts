import { strFromU8, strToU8, unzipSync } from 'fflate';

/** The parts of an Office file by their paths. */
export type PackageParts = Map<string, Uint8Array>;

export const openPackage = (bytes: Uint8Array): PackageParts =>
  new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));

/** The text of a part; it is an error that a part which must be there is not. */
export function partText(parts: PackageParts, path: string): string {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`no part ${path}`);
  return strFromU8(bytes);
}

export const setText = (parts: PackageParts, path: string, text: string): void =>
  void parts.set(path, strToU8(text));

/** Changes a part; it is an error if there was nothing to change, for then the writer has changed. */
export function mendText(parts: PackageParts, path: string, mend: (text: string) => string): void {
  const before = partText(parts, path);
  const after = mend(before);
  if (after === before) throw new Error(`nothing to mend in ${path}`);
  setText(parts, path, after);
}

/** Paths of parts whose number a pattern captures, in the order of their numbers. */
export const numbered = (parts: PackageParts, pattern: RegExp): string[] =>
  [...parts.keys()]
    .flatMap((path) => {
      const number = pattern.exec(path)?.[1];
      return number === undefined ? [] : [{ path, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ path }) => path);
