import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../scripts/serve/security-headers.mjs';

const folder = join(import.meta.dirname, '../../docs/deploy');

/** The headers that each file sets, by its own grammar. */
const grammars: Record<string, RegExp> = {
  'nginx.conf': /^\s*add_header ([\w-]+) "([^"]*)" always;$/gm,
  'apache.htaccess': /^Header always set ([\w-]+) "([^"]*)"$/gm,
  'iis-web.config': /<add name="([\w-]+)" value="([^"]*)" \/>/g,
};

test.each(Object.entries(grammars))('%s sends what npm start sends', (name, grammar) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const set = [...text.matchAll(grammar)].map(([, header = '', value = '']) => [header, value]);
  const security = set.filter(([header]) => header !== 'Cache-Control');
  expect(Object.fromEntries(security)).toEqual(securityHeaders());
});

test('the policy lets in nothing but the app’s own files', () => {
  const policy = securityHeaders()['Content-Security-Policy'] ?? '';
  const directives = new Map(
    policy.split('; ').map((it) => [it.slice(0, it.indexOf(' ')), it.slice(it.indexOf(' ') + 1)]),
  );
  expect(directives.get('default-src')).toBe("'none'");
  expect(directives.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
  expect(directives.get('style-src')).toBe("'self'");
  expect(directives.get('connect-src')).toBe("'self'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});
