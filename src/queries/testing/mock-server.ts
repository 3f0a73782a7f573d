import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

/** Where the app stands in these tests: a subfolder, since it must work from any. */
export const appUrl = 'http://department.example.test/dashboard/';

/**
 * A web server with the given files beside the app, and none other; handlers given to `use` go
 * before it for one test. The page's own address is stubbed, as Node has none.
 */
export function mockServer(files: Readonly<Record<string, string>>) {
  const handlers: HttpHandler[] = [
    http.get(`${appUrl}*`, ({ request }) => {
      const path = new URL(request.url).pathname.replace('/dashboard/', '');
      const content = files[path];
      return content === undefined
        ? new HttpResponse('not found', { status: 404 })
        : new HttpResponse(content);
    }),
  ];
  const server = setupServer(...handlers);
  beforeAll(() => {
    vi.stubGlobal('document', { baseURI: appUrl, cookie: '' });
    vi.stubGlobal('location', new URL(appUrl));
    server.listen({ onUnhandledRequest: 'error' });
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => {
    server.close();
    vi.unstubAllGlobals();
  });
  return server;
}
