import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFiles } from './serve-files.mjs';

const csv = `place,value\n${'63-45,106\n'.repeat(200)}`;
const digits = Buffer.from('0123456789');
const changed = new Date('2026-11-20T08:00:00Z');

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-files-'));
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  write('index.html', '<!doctype html><title>Trang</title>');
  write('data/observations.csv', csv);
  write('data/part.parquet', digits);
  write('assets/engine-1a2b3c4d.wasm', 'as it is');
  write('assets/engine-1a2b3c4d.wasm.br', 'as brotli has it');
  write('assets/engine-1a2b3c4d.wasm.gz', 'as gzip has it');
  write('assets/page-1a2b3c4d.js', 'the new one');
  write('assets/page-1a2b3c4d.js.br', 'of the old one');
  const before = new Date(changed.getTime() - 1000);
  utimesSync(join(folder, 'assets/page-1a2b3c4d.js.br'), before, before);
  write('.vite/manifest.json', '{}');
  server = createServer((asked, answer) => void serveFiles(folder, '/department/')(asked, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string | Buffer): void {
  writeFileSync(join(folder, path), content);
  utimesSync(join(folder, path), changed, changed);
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Not `fetch`, which unpacks what it gets and sends headers of its own. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(pieces),
        });
      });
    });
    asked.on('error', reject).end();
  });

describe('what is there', () => {
  it('is served by its name, the folder by its page', async () => {
    const page = await ask('/department/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/department/data/part.parquet')).headers['content-type']).toBe(
      'application/vnd.apache.parquet',
    );
    expect((await ask('/department')).headers.location).toBe('/department/');
  });

  it.each([
    '/department/missing.csv',
    '/department/data/',
    '/other/index.html',
    '/department/.vite/manifest.json',
    '/department/%2e%2e/secret',
    '/department/data/..%2f..%2fsecret',
  ])('%s is not: 404, and no page in its stead', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('is only read: other methods are refused, and HEAD has no body', async () => {
    expect((await ask('/department/', {}, 'POST')).status).toBe(405);
    const head = await ask('/department/data/part.parquet', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '10', 0]);
  });

  it('an address that can’t be read is refused', async () => {
    expect((await ask('/department/%E0%A4%A')).status).toBe(400);
  });
});

describe('compression', () => {
  const wasm = '/department/assets/engine-1a2b3c4d.wasm';

  it.each([
    ['br, gzip', 'br', 'as brotli has it'],
    ['gzip, deflate', 'gzip', 'as gzip has it'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'as gzip has it'],
    ['identity', undefined, 'as it is'],
    ['', undefined, 'as it is'],
  ])('of “%s” is %s', async (accepted, encoding, text) => {
    const answer = await ask(wasm, { 'Accept-Encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('application/wasm');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.body.toString()).toBe(text);
  });

  it('of a file without twins is made here, and is the same file', async () => {
    const path = '/department/data/observations.csv';
    const brotli = await ask(path, { 'Accept-Encoding': 'br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(csv);
    const gzip = await ask(path, { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(csv);
    expect(gzip.headers.etag).not.toBe(brotli.headers.etag);
  });

  it('is not done to what is packed already, and a twin of an older file is not used', async () => {
    const packed = await ask('/department/data/part.parquet', { 'Accept-Encoding': 'br' });
    expect(packed.headers['content-encoding']).toBeUndefined();
    const page = await ask('/department/assets/page-1a2b3c4d.js', { 'Accept-Encoding': 'br' });
    expect(brotliDecompressSync(page.body).toString()).toBe('the new one');
  });
});

describe('a piece of a file', () => {
  const path = '/department/data/part.parquet';

  it.each([
    ['bytes=2-4', 'bytes 2-4/10', '234'],
    ['bytes=7-', 'bytes 7-9/10', '789'],
    ['bytes=-3', 'bytes 7-9/10', '789'],
    ['bytes=8-100', 'bytes 8-9/10', '89'],
    ['bytes=-100', 'bytes 0-9/10', '0123456789'],
  ])('%s is %s', async (range, given, text) => {
    const answer = await ask(path, { Range: range });
    expect([answer.status, answer.headers['content-range']]).toEqual([206, given]);
    expect(answer.headers['content-length']).toBe(String(text.length));
    expect(answer.body.toString()).toBe(text);
  });

  it('that lies behind its end is not satisfiable', async () => {
    const answer = await ask(path, { Range: 'bytes=10-' });
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  it.each(['bytes=0-1,4-5', 'bytes=4-2', 'lines=1-2', 'bytes=-'])(
    '%s is answered by the whole file',
    async (range) => {
      const answer = await ask(path, { Range: range });
      expect([answer.status, answer.body.toString()]).toEqual([200, '0123456789']);
    },
  );

  it('is one of the file as it lies there, whatever else is accepted', async () => {
    const wasm = '/department/assets/engine-1a2b3c4d.wasm';
    const answer = await ask(wasm, { Range: 'bytes=0-1', 'Accept-Encoding': 'br' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.toString()).toBe('as');
  });

  it('comes only while the file is the one that the reader has other pieces of', async () => {
    const { etag = '' } = (await ask(path)).headers;
    const range = { Range: 'bytes=0-1' };
    expect((await ask(path, { ...range, 'If-Range': etag })).status).toBe(206);
    expect((await ask(path, { ...range, 'If-Range': '"of-before"' })).status).toBe(200);
    const dates = [changed, new Date(changed.getTime() - 60_000)].map((it) => it.toUTCString());
    const [same = '', older = ''] = dates;
    expect((await ask(path, { ...range, 'If-Range': same })).status).toBe(206);
    expect((await ask(path, { ...range, 'If-Range': older })).status).toBe(200);
  });
});

describe('what the reader has already', () => {
  const path = '/department/data/observations.csv';

  it('is not sent again, by its tag or by its date', async () => {
    const { etag = '', 'last-modified': since = '' } = (await ask(path)).headers;
    expect(since).toBe('Fri, 20 Nov 2026 08:00:00 GMT');
    expect((await ask(path, { 'If-None-Match': etag })).status).toBe(304);
    expect((await ask(path, { 'If-None-Match': `"x", W/${etag}` })).status).toBe(304);
    expect((await ask(path, { 'If-Modified-Since': since })).status).toBe(304);
    expect((await ask(path, { 'If-None-Match': '"of-before"' })).status).toBe(200);
    // A tag is more exact than a date.
    const both = { 'If-None-Match': '"of-before"', 'If-Modified-Since': since };
    expect((await ask(path, both)).status).toBe(200);
  });

  it('is asked for anew unless its name changes with its content', async () => {
    expect((await ask(path)).headers['cache-control']).toBe('no-cache');
    const asset = await ask('/department/assets/engine-1a2b3c4d.wasm');
    expect(asset.headers['cache-control']).toMatch(/immutable/);
  });
});
