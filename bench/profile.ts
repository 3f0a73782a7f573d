import type { CDPSession } from 'playwright';

interface Node {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

interface Profile {
  nodes: Node[];
  samples: number[];
  timeDeltas: number[];
}

/** Times of functions in ms: on their own, and with what they call. */
export interface FunctionTimes {
  self: Map<string, number>;
  whole: Map<string, number>;
}

export const noTimes = (): FunctionTimes => ({ self: new Map(), whole: new Map() });

/** Samples the page's thread while `work` runs, and adds what its functions took to `times`. */
export async function profileWhile(
  session: CDPSession,
  times: FunctionTimes,
  work: () => Promise<void>,
) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await work();
  const { profile } = (await session.send('Profiler.stop')) as unknown as { profile: Profile };
  addTimes(profile, times);
}

function addTimes({ nodes, samples, timeDeltas }: Profile, { self, whole }: FunctionTimes) {
  const selfOf = new Map<number, number>();
  samples.forEach((id, at) => {
    selfOf.set(id, (selfOf.get(id) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = ({ callFrame: { functionName, url, lineNumber } }: Node): string =>
    `${functionName || '(anonymous)'} ${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber + 1}`;
  const walk = (node: Node, above: ReadonlySet<string>): number => {
    const name = nameOf(node);
    const own = selfOf.get(node.id) ?? 0;
    const within = new Set(above).add(name);
    const below = (node.children ?? []).reduce((sum, id) => {
      const child = byId.get(id);
      return child ? sum + walk(child, within) : sum;
    }, 0);
    self.set(name, (self.get(name) ?? 0) + own);
    // A function that calls itself counts once.
    if (!above.has(name)) whole.set(name, (whole.get(name) ?? 0) + own + below);
    return own + below;
  };
  const [root] = nodes;
  if (root) walk(root, new Set());
}
