/** A file that was dropped; `path` keeps the folders that it lay in. */
export interface DroppedFile {
  path: string;
  file: File;
}

/** What was dropped: loose files at once, what lies in folders when they have been looked through. */
export interface Dropped {
  files: readonly File[];
  /** Undefined where no folder was among them. */
  fromFolders: Promise<readonly DroppedFile[]> | undefined;
}

/** More than these nobody drops on purpose. */
const mostFiles = 5000;

/**
 * Takes out of a drop what the browser gives away only while it happens. Folders are read to their
 * end; what can't be read in one is left out there, and refused by whoever reads the rest.
 */
export function takeDropped(transfer: DataTransfer): Dropped {
  const entries = [...transfer.items].flatMap((it) =>
    it.kind === 'file' ? [it.webkitGetAsEntry()] : [],
  );
  const files = [...transfer.files];
  if (!entries.some((it) => it?.isDirectory)) return { files, fromFolders: undefined };
  return { files, fromFolders: filesOf(entries) };
}

async function filesOf(entries: readonly (FileSystemEntry | null)[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  const waiting = entries.filter((it) => it !== null);
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    if (found.length >= mostFiles) break;
    if (isFile(entry)) {
      const file = await fileOf(entry);
      if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    } else if (isFolder(entry)) {
      waiting.push(...(await childrenOf(entry)));
    }
  }
  return found;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader gives a hundred or so at a time, and nothing at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
