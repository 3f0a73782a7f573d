/** Runs at most so many tasks at a time; the others wait for their turn in the order they came. */
export function atMost(limit: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // Its place goes to the next in line.
      if (next) next();
      else running -= 1;
    }
  };
}
