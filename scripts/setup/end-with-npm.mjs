import process, { env, exit } from 'node:process';

/**
 * Ends this process when the npm that started it is gone. A signal that is sent to npm alone ends
 * npm and its shell, and would leave the server behind on its port.
 */
export function endWithNpm() {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) exit(0);
  }, 500).unref();
}
