/** Work that takes a while: what it tells, and how it is called off. */
export interface Work {
  /** After each chart: how many are done. */
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/**
 * Does something with one chart after another, and lets the page breathe in between. Throws the
 * signal's reason as soon as it is called off.
 */
export async function chartByChart<Chart>(
  charts: readonly Chart[],
  { onProgress, signal }: Work,
  make: (chart: Chart, at: number) => Promise<void>,
): Promise<void> {
  for (const [at, chart] of charts.entries()) {
    signal.throwIfAborted();
    await make(chart, at);
    onProgress(at + 1);
    await new Promise((resolve) => setTimeout(resolve));
  }
  signal.throwIfAborted();
}
