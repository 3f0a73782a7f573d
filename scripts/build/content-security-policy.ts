import type { Plugin } from 'vite';
import { contentSecurityPolicy as content } from '../serve/security-headers.mjs';

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
        attrs: { 'http-equiv': 'Content-Security-Policy', content },
      },
    ],
  };
}
