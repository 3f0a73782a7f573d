import type { Page } from 'playwright';

type Step = 'dragEnter' | 'dragOver' | 'drop';

/** Drags files of this machine over the middle of the page, as from a folder's window. */
export async function dragFiles(
  page: Page,
  files: string[],
  steps: readonly Step[] = ['dragEnter', 'dragOver', 'drop'],
): Promise<void> {
  const { width = 1280, height = 720 } = page.viewportSize() ?? {};
  const session = await page.context().newCDPSession(page);
  for (const type of steps) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: width / 2,
      y: height / 2,
      data: { items: [], files, dragOperationsMask: 1 },
    });
  }
  await session.detach();
}
