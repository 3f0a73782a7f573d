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

/** A page that goes from test to test is watched for each anew. */
export interface Watching {
  /** Ends the watch that is under way, and begins one with lists of its own. */
  begin: () => PageWatch;
  /** From here on nothing is recorded. */
  end: () => void;
}

const newLists = () => ({
  requests: [] as string[],
  foreignRequests: [] as string[],
  errors: [] as string[],
  policyViolations: [] as string[],
});

/** Records what a page does from before its first script on. */
export async function watchPage(page: Page, origin: string): Promise<Watching> {
  let lists = newLists();

  page.context().on('request', (request) => {
    const url = request.url();
    lists.requests.push(url);
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) {
      lists.foreignRequests.push(url);
    }
  });
  page.on('websocket', (socket) => lists.foreignRequests.push(socket.url()));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    lists.errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => lists.errors.push(String(error)));
  await page.exposeFunction('reportPolicyViolation', (text: string) =>
    lists.policyViolations.push(text),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportPolicyViolation') as (text: string) => void;
      report(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });

  const end = () => void (lists = newLists());
  const begin = () => {
    end();
    const own = lists;
    const expectClean = () => {
      const { foreignRequests, errors, policyViolations } = own;
      const clean = { foreignRequests: [], errors: [], policyViolations: [] };
      expect({ foreignRequests, errors, policyViolations }).toEqual(clean);
    };
    return { ...own, expectClean };
  };
  return { begin, end };
}
