const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  otf: 'font/otf',
  parquet: 'application/vnd.apache.parquet',
  arrow: 'application/vnd.apache.arrow.stream',
};

const packed = /\.(woff2|png|parquet|arrow|br|gz|zip|xlsx)$/;

/** The media type by which a file of this name is served. */
export const mediaType = (path) =>
  types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

/** Whether a file of this name gets smaller by compression; pictures and Parquet are packed already. */
export const isCompressible = (path) =>
  !packed.test(path) && mediaType(path) !== 'application/octet-stream';
