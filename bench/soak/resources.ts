import type { CDPSession, Page } from 'playwright';

/** What a page holds after garbage collection; memory in MB, all else in numbers. */
export type Resources = Record<ResourceName, number>;

export const resourceNames = [
  'script heap, MB',
  'buffers, MB',
  'page objects, MB',
  'nodes',
  'listeners',
  'documents',
  'drawn charts',
  'resize observers',
  'workers',
  'workers’ heap, MB',
  'workers’ buffers, MB',
  'addresses of blobs',
] as const;
export type ResourceName = (typeof resourceNames)[number];

interface Heap {
  usedSize: number;
  backingStorageSize?: number;
  embedderHeapUsedSize?: number;
}

const megabytes = (bytes: number | undefined) => (bytes ?? 0) / 1e6;

/** Objects of this prototype that live, attached or not, for which `test` (a function's text) holds. */
async function countLive(session: CDPSession, prototype: string, test: string): Promise<number> {
  const objectGroup = 'soak';
  const of = await session.send('Runtime.evaluate', { expression: prototype, objectGroup });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: of.result.objectId ?? '',
    objectGroup,
  });
  const counted = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: `function () { return this.filter(${test}).length; }`,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(counted.result.value);
}

/** Collects garbage, then counts what the page and its workers hold. */
export async function resourcesOf(page: Page): Promise<Resources> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable');
    for (let times = 0; times < 3; times += 1) {
      await session.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(200);
    }
    const heap = (await session.send('Runtime.getHeapUsage')) as unknown as Heap;
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((it) => it.name === name)?.value ?? NaN;
    const workers = await workersOf(session);
    return {
      'script heap, MB': megabytes(heap.usedSize),
      'buffers, MB': megabytes(heap.backingStorageSize),
      'page objects, MB': megabytes(heap.embedderHeapUsedSize),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      'drawn charts': await countLive(
        session,
        'HTMLDivElement.prototype',
        "(it) => (it.getAttribute('_echarts_instance_') ?? '') !== ''",
      ),
      'resize observers': await countLive(session, 'ResizeObserver.prototype', '() => true'),
      workers: workers.length,
      'workers’ heap, MB': workers.reduce((sum, it) => sum + megabytes(it.usedSize), 0),
      'workers’ buffers, MB': workers.reduce(
        (sum, it) => sum + megabytes(it.backingStorageSize),
        0,
      ),
      'addresses of blobs': await page.evaluate(() => window.__openAddresses()),
    };
  } finally {
    await session.detach();
  }
}

/** Heaps of the page's workers, each after its own garbage collection. */
async function workersOf(session: CDPSession): Promise<Heap[]> {
  const ids: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') ids.push(sessionId);
  });
  const answers = new Map<number, (answer: Record<string, unknown>) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: Record<string, unknown> };
    if (id !== undefined) answers.get(id)?.(result ?? {});
  });
  let lastId = 0;
  const ask = (sessionId: string, method: string) => {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<Record<string, unknown>>((resolve) => answers.set(id, resolve));
    const message = JSON.stringify({ id, method, params: {} });
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
  };
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const heaps: Heap[] = [];
  for (const id of ids) {
    await ask(id, 'HeapProfiler.collectGarbage');
    heaps.push((await ask(id, 'Runtime.getHeapUsage')) as unknown as Heap);
  }
  return heaps;
}
