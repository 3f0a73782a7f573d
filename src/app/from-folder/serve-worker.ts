import { packedFileAt } from './fetch-from-folder.ts';
import { type FileGiven, isFileWanted } from './folder-messages.ts';

/**
 * Gives a worker the files of the folder that it asks for, still packed, so that unpacking them is not
 * the page's work. `npm run build:single` does this to every worker before anyone else sees it.
 */
export function serveWorker(worker: Worker): Worker {
  worker.addEventListener('message', (event) => {
    if (!isFileWanted(event.data)) return;
    // The owner of the worker knows nothing of such messages.
    event.stopImmediatePropagation();
    const { id, address } = event.data;
    const give = (file: FileGiven['file']) =>
      worker.postMessage({ kind: 'folder/file-given', id, file } satisfies FileGiven);
    void Promise.resolve(address)
      .then(packedFileAt)
      .then(give, () => give(undefined));
  });
  return worker;
}
