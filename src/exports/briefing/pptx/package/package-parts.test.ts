import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { addDrawings } from './add-drawings.ts';
import { describeTables } from './describe-tables.ts';
import { dropAbsentParts } from './drop-absent-parts.ts';
import { mendText, numbered, partText } from './package-parts.ts';
import { orderPresentation } from './order-presentation.ts';

const partsOf = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));

it('parts are counted by their numbers and not as text', () => {
  const parts = partsOf({ 'c/chart10.xml': '', 'c/chart2.xml': '', 'c/chart2.xml.rels': '' });
  expect(numbered(parts, /^c\/chart(\d+)\.xml$/)).toEqual(['c/chart2.xml', 'c/chart10.xml']);
});

it('what was to be mended and is not there is an error, for then the library has changed', () => {
  const parts = partsOf({ a: 'như cũ' });
  expect(() => mendText(parts, 'a', (it) => it.replace('mới', ''))).toThrow('nothing to mend in a');
  expect(() => partText(parts, 'b')).toThrow('no part b');
});

it('the list of contents loses what is not in the file', () => {
  const parts = partsOf({
    '[Content_Types].xml':
      '<Types><Override PartName="/a.xml" ContentType="t"/><Override PartName="/b.xml" ContentType="t"/></Types>',
    'b.xml': '',
  });
  dropAbsentParts(parts);
  expect(partText(parts, '[Content_Types].xml')).toBe(
    '<Types><Override PartName="/b.xml" ContentType="t"/></Types>',
  );
});

it('the master of the notes stands before the slides', () => {
  const parts = partsOf({
    'ppt/presentation.xml':
      '<p><p:sldIdLst><p:sldId/></p:sldIdLst><p:notesMasterIdLst><n/></p:notesMasterIdLst></p>',
  });
  orderPresentation(parts);
  expect(partText(parts, 'ppt/presentation.xml')).toBe(
    '<p><p:notesMasterIdLst><n/></p:notesMasterIdLst><p:sldIdLst><p:sldId/></p:sldIdLst></p>',
  );
});

it('a drawing stands beside its picture, each in its place', () => {
  const parts = partsOf({
    'ppt/slides/slide3.xml': '<a:blip r:embed="rId1"></a:blip><a:blip r:embed="rId2"></a:blip>',
    'ppt/slides/_rels/slide3.xml.rels': '<Relationships></Relationships>',
  });
  addDrawings(parts, 3, ['<svg>1</svg>', '<svg>2</svg>']);
  expect(partText(parts, 'ppt/media/drawing-3-2.svg')).toBe('<svg>2</svg>');
  const slide = partText(parts, 'ppt/slides/slide3.xml');
  expect([...slide.matchAll(/svgBlip [^>]*r:embed="(\w+)"/g)].map(([, id]) => id)).toEqual([
    'rIdDrawing1',
    'rIdDrawing2',
  ]);
  expect(slide.indexOf('rId1')).toBeLessThan(slide.indexOf('rIdDrawing1'));
  expect(partText(parts, 'ppt/slides/_rels/slide3.xml.rels')).toContain(
    'Id="rIdDrawing2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/drawing-3-2.svg"',
  );
});

it('as many drawings as pictures: one too many is an error and not a lost one', () => {
  const parts = partsOf({
    'ppt/slides/slide3.xml': '<a:blip r:embed="rId1"></a:blip>',
    'ppt/slides/_rels/slide3.xml.rels': '<Relationships></Relationships>',
  });
  expect(() => addDrawings(parts, 3, ['<svg/>', '<svg/>'])).toThrow('1 pictures');
});

it('a table gets its description and a number that no other object has', () => {
  const frame =
    '<p:cNvPr id="2" name="Bảng"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><a:tblPr/>';
  const parts = partsOf({ 'ppt/slides/slide2.xml': `<p:cNvPr id="2" name="Chữ">${frame}` });
  describeTables(parts, 2, ['Kế hoạch & "thực hiện"']);
  const slide = partText(parts, 'ppt/slides/slide2.xml');
  expect(slide).toContain(
    '<p:cNvPr id="1001" name="Bảng" descr="Kế hoạch &amp; &quot;thực hiện&quot;"/>',
  );
  expect(slide).toContain('<p:cNvPr id="2" name="Chữ">');
  expect(slide).toContain('<a:tblPr firstRow="1"/>');
});
