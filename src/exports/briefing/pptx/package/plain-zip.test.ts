import { unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { expect, test } from 'vitest';
import { openPackage, partText } from './package-parts.ts';
import PlainZip from './plain-zip.ts';

const textsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, it]) => [path, new TextDecoder().decode(it)]),
  );

test('texts and base64 come out of the package as they went in', async () => {
  const zip = new PlainZip();
  zip.folder().folder();
  zip.file('ppt/a.xml', '<a>Quảng Trị</a>').file('ppt/b.png', btoa('\x89PNG\0'), { base64: true });
  const bytes = await zip.generateAsync({ type: 'uint8array' });
  if (typeof bytes === 'string') throw new TypeError('not bytes');
  expect(textsOf(bytes)['ppt/a.xml']).toBe('<a>Quảng Trị</a>');
  expect([...(unzipSync(bytes)['ppt/b.png'] ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47, 0]);
});

test('a package within a package stays whole', async () => {
  const inner = await new PlainZip().file('x.xml', 'ngày').generateAsync({ type: 'base64' });
  const outer = new PlainZip().file('inner.xlsx', String(inner), { base64: true });
  const bytes = await outer.generateAsync({ type: 'uint8array' });
  const found = unzipSync(bytes as Uint8Array)['inner.xlsx'] ?? new Uint8Array();
  expect(textsOf(found)).toEqual({ 'x.xml': 'ngày' });
  await expect(outer.generateAsync({ type: 'nodebuffer' })).rejects.toThrow('nodebuffer');
});

test('PptxGenJS writes its packages with it', async () => {
  const deck = new PptxGenJS();
  deck.addSlide().addText('43 → 106', { x: 1, y: 1, w: 3, h: 1 });
  const bytes = await deck.write({ outputType: 'uint8array', compression: false });
  const parts = openPackage(bytes as Uint8Array);
  expect(partText(parts, 'ppt/slides/slide1.xml')).toContain('43 → 106');
  // JSZip would have made entries for folders too.
  expect(Object.keys(unzipSync(bytes as Uint8Array)).filter((it) => it.endsWith('/'))).toEqual([]);
});
