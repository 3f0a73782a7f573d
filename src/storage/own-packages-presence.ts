/** Of the folder, the database, the lock and the channel. */
export const ownPackagesName = 'own-packages';

/**
 * Whether this browser keeps own packages, or once did. Small, and asked before anything else is
 * fetched: most people have none, and the first view must not wait for code that finds nothing.
 */
export async function mayHaveOwnPackages(): Promise<boolean> {
  try {
    const folder = await privateFolder();
    if (!folder) return await hasDatabase();
    await folder.getDirectoryHandle(ownPackagesName);
    return true;
  } catch (error) {
    // Any other trouble is for those who go on to read.
    return !(error instanceof DOMException && error.name === 'NotFoundError');
  }
}

/**
 * The origin's private folder; undefined where the browser gives none: on pages without TLS, and in
 * the private windows of some.
 */
export async function privateFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  // The types know no page without TLS.
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  if (!storage?.getDirectory) return undefined;
  try {
    return await storage.getDirectory();
  } catch (error) {
    const isForbidden =
      error instanceof DOMException &&
      ['SecurityError', 'NotAllowedError', 'NotSupportedError'].includes(error.name);
    if (isForbidden) return undefined;
    throw error;
  }
}

/** Whether the database is there; asking makes none. */
function hasDatabase(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(ownPackagesName);
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}
