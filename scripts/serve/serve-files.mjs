import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible, mediaType } from './media-types.mjs';
import { acceptedEncoding, askedRange, isSameForRange, isUnchanged } from './request-headers.mjs';
import { remoteOrigins } from './remote-origins.mjs';
import { securityHeaders } from './security-headers.mjs';

const twins = { br: '.br', gzip: '.gz' };

/** Files beyond this are sent as they are where the build has made no twin of them (bytes). */
const mostToCompress = 5_000_000;

const compressors = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/**
 * Answers requests with the files of a folder, as any careful static server would: compressed where
 * the reader takes it, in pieces where these are asked for, 304 where nothing has changed, 404 for
 * what isn't there. `base` is the path below which the folder lies, with a slash at its end;
 * `frameAncestors` the sites that may show it in a frame, as a Content-Security-Policy names them.
 */
export function serveFiles(folder, base = '/', frameAncestors = "'self'") {
  const always = securityHeaders(frameAncestors);
  const ofPage = securityHeaders(frameAncestors, remoteOrigins(join(folder, 'data/packages.json')));
  /** Compressed here and now: the build makes no twins of files that may be replaced. */
  const made = new Map();

  return async (request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    const refuse = (status, headers = {}) =>
      response.writeHead(status, { 'Content-Type': 'text/plain', ...headers }).end(`${status}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(405, { Allow: 'GET, HEAD' });
      return;
    }
    const path = pathOf(request.url);
    if (path === undefined) return void refuse(400);
    if (`${path}/` === base) return void refuse(301, { Location: base });
    const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
    const found = inside === undefined ? undefined : await findFile(folder, inside);
    if (!found) return void refuse(404);
    if (found.name.endsWith('.html')) {
      for (const [name, value] of Object.entries(ofPage)) response.setHeader(name, value);
    }
    await sendFile(request, response, found, made);
  };
}

/** The path that a request names; undefined where it can't be read. */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function findFile(folder, inside) {
  const name = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  // Neither up and out of the folder nor into what begins with a dot.
  if (name.split(/[/\\]/).some((part) => part.startsWith('.')) || name.includes('\0')) return;
  const path = join(folder, name);
  const stats = await statOf(path);
  return stats && { name, path, stats };
}

async function statOf(path) {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}

async function sendFile(request, response, file, made) {
  // A piece is one of the file as it lies there, not of its compressed form.
  const isPiece = request.headers.range !== undefined;
  const body = (isPiece ? undefined : await compressed(request, file, made)) ?? file;
  const facts = {
    tag: `"${file.stats.size.toString(36)}-${Math.round(file.stats.mtimeMs).toString(36)}${body.encoding ? `-${body.encoding}` : ''}"`,
    changed: file.stats.mtime,
  };
  const headers = {
    'Content-Type': mediaType(file.name),
    // Vite puts a digest into the names of its files; all others are asked for anew.
    'Cache-Control': /^assets\//.test(file.name)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    'Last-Modified': facts.changed.toUTCString(),
    'Accept-Ranges': 'bytes',
    ETag: facts.tag,
    ...(isCompressible(file.name) ? { Vary: 'Accept-Encoding' } : {}),
    ...(body.encoding ? { 'Content-Encoding': body.encoding } : {}),
  };
  if (isUnchanged(request.headers, facts)) {
    response.writeHead(304, headers).end();
    return;
  }
  const size = body.bytes?.length ?? body.stats.size;
  const range = isSameForRange(request.headers['if-range'], facts)
    ? askedRange(request.headers.range, size)
    : undefined;
  if (range === null) {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'Content-Length': last - first + 1,
    ...(range ? { 'Content-Range': `bytes ${first}-${last}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || size === 0) return void response.end();
  if (body.bytes) return void response.end(body.bytes);
  // Whoever hangs up in the middle ends the reading too.
  pipeline(createReadStream(body.path, { start: first, end: last }), response, () => undefined);
}

/** The file's twin made at build, or its bytes compressed now; undefined where it goes as it is. */
async function compressed(request, { name, path, stats }, made) {
  const header = request.headers['accept-encoding'];
  if (!isCompressible(name)) return undefined;
  for (const encoding of ['br', 'gzip']) {
    if (acceptedEncoding(header, [encoding]) === undefined) continue;
    const twin = path + twins[encoding];
    const twinStats = await statOf(twin);
    // One that is older was made of another file.
    if (twinStats && twinStats.mtimeMs >= stats.mtimeMs) {
      return { path: twin, stats: twinStats, encoding };
    }
  }
  const encoding = acceptedEncoding(header, ['br', 'gzip']);
  if (!encoding || stats.size > mostToCompress || stats.size === 0) return undefined;
  const key = `${path} ${stats.mtimeMs} ${stats.size} ${encoding}`;
  if (!made.has(key)) made.set(key, compressors[encoding](await readFile(path)));
  return { bytes: await made.get(key), encoding };
}
