const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Tries once more after each pause; rejects with the last reason. */
export async function tryAgain<Value>(
  attempt: () => Promise<Value>,
  pauses: readonly number[],
): Promise<Value> {
  const [next, ...later] = pauses;
  if (next === undefined) return attempt();
  try {
    return await attempt();
  } catch {
    await pause(next);
    return tryAgain(attempt, later);
  }
}
