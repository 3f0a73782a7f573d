import { expect, it } from 'vitest';
import { projectFiles, readDocument } from './read-document.ts';

/** Names that are written down and never asked: namespaces, licences, formats. */
const names = [
  'www.w3.org',
  'schemas.openxmlformats.org',
  'schemas.microsoft.com',
  'scripts.sil.org',
  'creativecommons.org',
  'datapackage.org',
];

/** Where outlines come from that are shipped: their licence wants its source named. */
const origins = ['github.com'];

const ourOwn = ['localhost', '127.0.0.1'];

const allowed = new Set([...names, ...origins, ...ourOwn]);

const scanned = projectFiles.filter(
  (path) =>
    (/^(src|tests|scripts|bench|public|docs)\//.test(path) ||
      /^data\/.*datapackage\.json$/.test(path) ||
      ['index.html', 'README.md', 'ARCHITECTURE.md'].includes(path)) &&
    !/\.(png|woff2?|otf|ttf|parquet|wasm)$/.test(path),
);

/** Hosts of the addresses in a text, whoever logs in there; an address put together has none. */
function hostsIn(text: string): string[] {
  return [...text.matchAll(/https?:(?:\\?\/){2}([^\s/\\?#'"`<>()]+)/g)]
    .map(([, authority = '']) => authority.replace(/^.*@/, '').replace(/:.*$/, '').toLowerCase())
    .filter((host) => /^[\w[]/.test(host));
}

const isAllowed = (host: string): boolean => allowed.has(host) || /(^|\.)example\.test$/.test(host);

it('no host is named that is not needed: tests use example.test, no registry is a source', () => {
  const others = scanned.flatMap((path) =>
    hostsIn(readDocument(path))
      .filter((host) => !isAllowed(host))
      .map((host) => `${path}: ${host}`),
  );
  expect(others).toEqual([]);
});

it('every host in the list is named somewhere', () => {
  const found = new Set(scanned.flatMap((path) => hostsIn(readDocument(path))));
  expect([...names, ...origins].filter((host) => !found.has(host))).toEqual([]);
});

it('finds hosts behind names, ports and slashes of a pattern', () => {
  const slashes = '/'.repeat(2);
  const text = `http:${slashes}a.test:80/x "https:${slashes}me:word@B.test" /https:\\/\\/c.test/ https:${slashes}\${host}/`;
  expect(hostsIn(text)).toEqual(['a.test', 'b.test', 'c.test']);
  expect(['example.test', 'a.example.test', 'notexample.test'].map(isAllowed)).toEqual([
    true,
    true,
    false,
  ]);
});
