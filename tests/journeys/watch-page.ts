import type { Page } from 'playwright';
import { expect } from 'vitest';

/** What a page did while it was watched; the lists grow as it goes on. */
export interface PageWatch {
  /** Addresses of all requests, those of its workers included. */
  requests: string[];
  /** Requests that leave the origin; data: and blob: addresses leave nothing. */
  foreignRequests: string[];
  /** Errors on the console and exceptions that nothing caught. */
  errors: string[];
  /** What the Content-Security-Policy refused: directive and address. */
  policyViolations: string[];
  /** Fails if the page asked another origin for something, reported an error or broke its policy. */
  expectClean: () => void;
}

/** Records what a page does from before its first script on. */
export async function watchPage(page: Page, origin: string): Promise<PageWatch> {
  const requests: string[] = [];
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  const policyViolations: string[] = [];

  page.context().on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) foreignRequests.push(url);
  });
  page.on('websocket', (socket) => foreignRequests.push(socket.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.exposeFunction('reportPolicyViolation', (text: string) => policyViolations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportPolicyViolation') as (text: string) => void;
      report(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });

  const expectClean = () => {
    const clean = { foreignRequests: [], errors: [], policyViolations: [] };
    expect({ foreignRequests, errors, policyViolations }).toEqual(clean);
  };
  return { requests, foreignRequests, errors, policyViolations, expectClean };
}
