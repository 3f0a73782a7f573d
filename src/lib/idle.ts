/** Where there is no word of it, a moment is as good. */
const moment = 50;

/** Resolves once nothing else is to be done, or after `latest` milliseconds. */
export const idle = (latest?: number): Promise<unknown> =>
  new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback !== 'function') setTimeout(resolve, moment);
    else if (latest === undefined) requestIdleCallback(resolve);
    else requestIdleCallback(resolve, { timeout: latest });
  });
