import { type FileWanted, isFileGiven } from './folder-messages.ts';
import { answerOf, type PackedFile } from './packed-file.ts';

const waiting = new Map<number, (file: PackedFile | undefined) => void>();
let asked = 0;

// `npm run build:single` puts this before the code of every worker, so it hears each message first.
self.addEventListener('message', (event) => {
  if (!isFileGiven(event.data)) return;
  event.stopImmediatePropagation();
  waiting.get(event.data.id)?.(event.data.file);
  waiting.delete(event.data.id);
});

const askPage = (address: string): Promise<PackedFile | undefined> =>
  new Promise((resolve) => {
    const wanted: FileWanted = { kind: 'folder/file-wanted', id: (asked += 1), address };
    waiting.set(wanted.id, resolve);
    self.postMessage(wanted);
  });

/** A worker of a page from a disk can read nothing itself: it asks the page for what is packed. */
self.fetch = (input) => answerOf(input instanceof Request ? input.url : String(input), askPage);
