import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { remoteOrigins } from '../serve/remote-origins.mjs';
import { policyFor } from '../serve/security-headers.mjs';

const list = fileURLToPath(new URL('../../.derived/data/packages.json', import.meta.url));

/**
 * Writes the policy into the built page, for servers that send no headers of their own. Not in
 * development: Vite's own client needs inline styles.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: policyFor(remoteOrigins(list)),
        },
      },
    ],
  };
}
