import { createWriteStream } from 'node:fs';
import type { Page } from 'playwright';

/** Writes all that the page's script holds, to be looked into with the browser's own tools. */
export async function writeSnapshot(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const file = createWriteStream(path);
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => file.write(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  await new Promise((resolve) => file.end(resolve));
}
