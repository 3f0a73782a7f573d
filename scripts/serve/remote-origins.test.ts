import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { remoteOrigins } from './remote-origins.mjs';
import { policyFor, securityHeaders } from './security-headers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'origins-'));
afterAll(() => rmSync(folder, { recursive: true }));

function originsIn(text: string): string[] {
  const path = join(folder, 'packages.json');
  writeFileSync(path, text);
  return remoteOrigins(path);
}

const remote = (url: string) => ({ name: 'a', title: 'A', clickhouse: { url } });

test('each server of the list is let in once, by its origin alone', () => {
  const packages = [
    { path: 'geography/datapackage.json' },
    remote('https://data.example.test:8443/clickhouse'),
    remote('https://data.example.test:8443/'),
  ];
  expect(originsIn(JSON.stringify({ packages }))).toEqual(['https://data.example.test:8443']);
});

test('without a list, or with one that can’t be read, nobody is let in', () => {
  expect(remoteOrigins(join(folder, 'nowhere.json'))).toEqual([]);
  expect(originsIn('{')).toEqual([]);
  expect(originsIn('{"packages": [{"clickhouse": {"url": "data"}}]}')).toEqual([]);
});

test('the page may connect to itself and to these, and to nothing else', () => {
  const asked = (policy: string) => /connect-src ([^;]*)/.exec(policy)?.[1];
  expect(asked(policyFor([]))).toBe("'self'");
  expect(asked(policyFor(['https://data.example.test']))).toBe("'self' https://data.example.test");
  expect(asked(securityHeaders()['Content-Security-Policy'] ?? '')).toBe("'self'");
});
