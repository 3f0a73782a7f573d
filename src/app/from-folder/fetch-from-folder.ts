import { answerOf, type PackedFile } from './packed-file.ts';

declare global {
  interface Window {
    /** Called by the script of each packed file, with its path in the folder. */
    packedFile?: (path: string, file: PackedFile) => void;
  }
}

/** Stands for the folder of the app in addresses that the build writes; see `scripts/single`. */
const ownScheme = 'beside:/';

const arriving = new Map<string, (file: PackedFile) => void>();
const loading = new Map<string, Promise<PackedFile | undefined>>();

/**
 * The file at an address of this folder, out of the script it is packed into; undefined where there
 * is no such file. Rejects with `TypeError`, as `fetch` does, for an address anywhere else.
 */
export function packedFileAt(address: string): Promise<PackedFile | undefined> {
  const path = pathOf(address);
  const known = loading.get(path);
  if (known) return known;
  // Not kept: whoever asked keeps what was read, and a file that was not there may be there later.
  const load = run(path).finally(() => loading.delete(path));
  loading.set(path, load);
  return load;
}

function pathOf(address: string): string {
  if (address.startsWith(ownScheme)) return address.slice(ownScheme.length);
  const folder = new URL('.', document.baseURI).href;
  const { href } = new URL(address, folder);
  if (!href.startsWith(folder)) throw new TypeError(`${address} is not in the folder of the app`);
  return decodeURI(href.slice(folder.length).replace(/[?#].*$/, ''));
}

function run(path: string): Promise<PackedFile | undefined> {
  return new Promise<PackedFile | undefined>((resolve) => {
    const script = document.createElement('script');
    arriving.set(path, resolve);
    const end = () => {
      arriving.delete(path);
      script.remove();
      // After a script that ran, this changes nothing any more.
      resolve(undefined);
    };
    script.onload = end;
    script.onerror = end;
    script.src = `./${encodeURI(path)}.js`;
    document.head.append(script);
  });
}

async function fetchFromFolder(
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  init.signal?.throwIfAborted();
  const address = input instanceof Request ? input.url : String(input);
  return answerOf(address, async (asked) => {
    const file = await packedFileAt(asked);
    init.signal?.throwIfAborted();
    return file;
  });
}

/**
 * Makes `fetch` read the files of this folder. A page that was opened from a disk may run scripts
 * beside it and may not fetch them; so each file is a script that hands over what it holds.
 */
export function readFromFolder(): void {
  window.packedFile = (path, file) => arriving.get(path)?.(file);
  window.fetch = fetchFromFolder;
}
