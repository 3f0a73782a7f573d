/**
 * What page and workers may do, each directive for a reason: the app is all its own files, so nothing
 * else is let in. `docs/deploy/` has the same for other servers.
 */
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

export const contentSecurityPolicy = directives.join('; ');

/**
 * Headers for every file of the app, scripts of workers included: a worker has the policy of its own
 * response, not the page's. `frameAncestors` are the sites that may show charts of the app in a frame.
 */
export const securityHeaders = (frameAncestors = "'self'") => ({
  // A page's own meta element can't say who may frame it.
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors ${frameAncestors}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});
