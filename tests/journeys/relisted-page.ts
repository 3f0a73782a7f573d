import { createHash } from 'node:crypto';

/** A built service worker that takes this page for the one of its build. */
export function relisted(worker: string, page: string): string {
  const hash = (algorithm: string, encoding: 'hex' | 'base64') =>
    createHash(algorithm).update(page).digest(encoding);
  const entry = /\{[^{}]*"?url"?:\s*"index\.html"[^{}]*\}/.exec(worker)?.[0];
  if (entry === undefined) throw new Error('service-worker.js does not list index.html');
  const listed = JSON.stringify({
    url: 'index.html',
    revision: hash('md5', 'hex'),
    integrity: `sha256-${hash('sha256', 'base64')}`,
  });
  return worker.replace(entry, listed);
}
