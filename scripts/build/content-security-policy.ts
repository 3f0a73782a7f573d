import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "font-src 'self'",
  // The preview of an embedded chart.
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
];

/** Writes the policy into the built page. Not in development: Vite's own client needs inline styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: directives.join('; ') },
      },
    ],
  };
}

const scripts = /script-src (?:'|&#39;)self(?:'|&#39;)/;

/** Lets the built page's policy run this one script that stands in the page, and no other. */
export function allowScript(html: string, code: string): string {
  if (!scripts.test(html)) throw new Error('the built page has no policy for its scripts');
  const digest = createHash('sha256').update(code).digest('base64');
  return html.replace(scripts, (it) => `${it} &#39;sha256-${digest}&#39;`);
}
