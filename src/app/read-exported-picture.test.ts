import { expect, it, vi } from 'vitest';
import { writeStamp, type ImageStamp } from '../exports/image/image-stamp.ts';
import { notePng, stampSvg } from '../exports/image/picture-metadata.ts';
import { chunkBytes } from '../exports/image/png-chunks.ts';
import { largestPicture, readExportedPicture } from './read-exported-picture.ts';

const app = 'https://department.example.test/kpi/';
const stamp: ImageStamp = {
  address: `${app}#/indicator/fines?places=63-45&lang=en`,
  chart: 'fines',
  dataVersion: '1a2b3c4d5e6f',
  figures: 'a'.repeat(64),
  exportedOn: '2026-11-21',
};
const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
const plainPng = new Uint8Array([
  ...signature,
  ...chunkBytes({ type: 'IHDR', data: header }),
  ...chunkBytes({ type: 'IDAT', data: new Uint8Array([1, 2, 3]) }),
  ...chunkBytes({ type: 'IEND', data: new Uint8Array() }),
]);
const png = (more: Partial<ImageStamp> = {}) =>
  new Blob([notePng(plainPng, writeStamp({ ...stamp, ...more }), 96).slice()]);
const emptySvg = '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title></svg>';
const read = (file: Blob, from = `${app}?v=2#/map`) => readExportedPicture(file, from);
const at = (hash: string) => read(png({ address: `${app}#${hash}` }));

it('gives the view of a PNG and of an SVG, and what they say of themselves', async () => {
  const found = { ok: true, view: '/indicator/fines?places=63-45&lang=en', stamp };
  expect(await read(png())).toEqual(found);
  expect(await read(new Blob([stampSvg(emptySvg, stamp)]))).toEqual(found);
});

it.each([
  ['/?place=<b>x</b>&colour=red&year=2022', '/?year=2022'],
  ['/map?years=2023&embed=1&chart=map-fines', '/map?years=2023'],
  ['/compare?legend=javascript:alert(1)', '/compare?legend=javascript%3Aalert%281%29'],
])('of %s takes what the app knows, and writes it itself', async (hash, view) => {
  expect(await at(hash)).toMatchObject({ ok: true, view });
});

it('lets no markup through as the name of an indicator', async () => {
  const found = await at('/indicator/"><script>alert(1)<%2Fscript>');
  expect(found).toMatchObject({ ok: true });
  expect(found.ok && found.view).toMatch(/^\/indicator\/[\w%.()-]+$/);
});

it.each([
  ['an unknown page', { address: `${app}#/khong-co` }, 'no-page'],
  ['a host behind two strokes', { address: `${app}#//elsewhere.example.test/` }, 'no-page'],
  ['no page at all', { address: `${app}#` }, 'other-origin'],
  ['another host', { address: 'https://elsewhere.example.test/kpi/#/map' }, 'other-origin'],
  ['another folder', { address: 'https://department.example.test/#/map' }, 'other-origin'],
  ['a script', { address: 'javascript:alert(1)#/map' }, 'other-origin'],
  ['a file', { address: 'file:///kpi/#/map' }, 'other-origin'],
] as const)('refuses %s', async (_, more, refusal) => {
  expect(await read(png(more))).toEqual({ ok: false, refusal });
});

it('opens nothing of a web page from a file of this machine', async () => {
  const own = png({ address: 'file:///C:/kpi/index.html#/map' });
  expect(await read(own, 'file:///C:/kpi/index.html#/')).toMatchObject({ refusal: 'other-origin' });
});

it.each([`${app}#/`, 'file:///D:/bang-chi-tieu/index.html#/'])(
  'opens in %s what a copy without a server has drawn, which names only the part from "#" on',
  async (from) => {
    const own = png({ address: '#/map?years=2023&colour=red' });
    expect(await read(own, from)).toMatchObject({ ok: true, view: '/map?years=2023' });
    const out = png({ address: '#//elsewhere.example.test/' });
    expect(await read(out, from)).toEqual({ ok: false, refusal: 'no-page' });
  },
);

const whole = await png().bytes();
it.each([
  ['nothing', new Blob([]), 'no-picture'],
  ['text', new Blob(['kỳ,số\n2023,106']), 'no-picture'],
  ['a workbook', new Blob(['PK\u0003\u0004']), 'no-picture'],
  ['a screenshot', new Blob([plainPng]), 'no-stamp'],
  ['a cut picture', new Blob([whole.slice(0, -20)]), 'truncated'],
  ['two notes', new Blob([notePng(whole, writeStamp(stamp), 96).slice()]), 'not-ours'],
  [
    'an altered note',
    new Blob([notePng(plainPng, writeStamp(stamp).replace('63-45', '63-46'), 96).slice()]),
    'altered',
  ],
] as const)('refuses %s by name', async (_, file, refusal) => {
  expect(await read(file)).toEqual({ ok: false, refusal });
});

it('refuses what is larger than any picture of the app without reading it', async () => {
  const file = new Blob([]);
  Object.defineProperty(file, 'size', { value: largestPicture + 1 });
  const reading = vi.spyOn(file, 'arrayBuffer');
  expect(await read(file)).toEqual({ ok: false, refusal: 'too-large' });
  expect(reading).not.toHaveBeenCalled();
});

it('says it where the browser can’t read a file, as with a folder', async () => {
  const file = new Blob([]);
  vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotFoundError'));
  expect(await read(file)).toEqual({ ok: false, refusal: 'unread' });
});
