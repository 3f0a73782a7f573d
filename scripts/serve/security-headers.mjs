/**
 * What page and workers may do, each directive for a reason: the app is all its own files, so nothing
 * else is let in. `docs/deploy/` has the same for other servers.
 */
const directives = (origins) => [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  // Besides its own files the servers whose datasets the list of packages names.
  ["connect-src 'self'", ...origins].join(' '),
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

/** The policy of a page that may ask servers of these origins besides its own. */
export const policyFor = (origins) => directives(origins).join('; ');

export const contentSecurityPolicy = policyFor([]);

/**
 * Headers for every file of the app, scripts of workers included: a worker has the policy of its own
 * response, not the page's. `frameAncestors` are the sites that may show charts of the app in a frame,
 * `origins` those of servers that the page may ask; its workers ask none of them.
 */
export const securityHeaders = (frameAncestors = "'self'", origins = []) => ({
  // A page's own meta element can't say who may frame it.
  'Content-Security-Policy': `${policyFor(origins)}; frame-ancestors ${frameAncestors}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});
