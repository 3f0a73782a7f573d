import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import {
  appraisals,
  chartParts,
  deckOf,
  logo,
  model,
  onSlide,
  plans,
  series,
  textsIn,
} from '../deck.fixture.ts';
import { defaultLook } from '../slide-look.ts';

describe('the look', () => {
  it('is one of theme colours: nowhere but in the theme is a colour a number', async () => {
    const { text, paths } = await deckOf([onSlide(appraisals), onSlide(plans)], { logo });
    const parts = paths(/^ppt\/(slides|slideLayouts|charts)\/[^/]+\.xml$/);
    for (const path of parts) expect(text(path)).not.toContain('srgbClr');
    expect(text('ppt/theme/theme1.xml')).toContain(
      '<a:accent1><a:srgbClr val="0F5F8F"/></a:accent1>',
    );
  });

  it("is the department's where it has its own", async () => {
    const look = {
      font: 'Be Vietnam Pro',
      colours: { ...defaultLook.colours, ink: '#102030' },
    };
    const { text } = await deckOf([onSlide(appraisals)], { look });
    for (const theme of ['theme1', 'theme2']) {
      const xml = text(`ppt/theme/${theme}.xml`);
      expect(xml).toContain('<a:dk1><a:srgbClr val="102030"/></a:dk1>');
      expect(xml.split('<a:latin typeface="Be Vietnam Pro"/>')).toHaveLength(3);
    }
  });
});

describe('the package', () => {
  it('names all parts that it has, and none that it has not', async () => {
    const { bytes, text } = await deckOf([onSlide(appraisals), onSlide(plans)], { logo });
    const types = text('[Content_Types].xml');
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, it = '']) => it);
    const defaults = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, it = '']) => it);
    const paths = Object.keys(bytes);
    expect(named.filter((it) => !paths.includes(it))).toEqual([]);
    const unnamed = paths.filter((it) => !named.includes(it) && it !== '[Content_Types].xml');
    expect(unnamed.filter((it) => !defaults.includes(it.split('.').at(-1) ?? ''))).toEqual([]);
    expect(unnamed.filter((it) => it.endsWith('.xml'))).toEqual([]);
  });

  it('leads from part to part by paths at which there is something', async () => {
    const { bytes, text } = await deckOf([onSlide(appraisals)], { logo });
    const paths = Object.keys(bytes);
    const targets = paths
      .filter((it) => it.endsWith('.rels'))
      .flatMap((path) => {
        const folder = `https://part.example.test/${path.replace(/_rels\/[^/]+$/, '')}`;
        return [...text(path).matchAll(/<Relationship [^>]*>/g)]
          .map(([it]) => it)
          .filter((it) => !it.includes('TargetMode="External"'))
          .map((it) => new URL(/Target="([^"]+)"/.exec(it)?.[1] ?? '', folder).pathname.slice(1));
      });
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((it) => !paths.includes(it))).toEqual([]);
  });

  it.each([
    ['vi', 'vi-VN'],
    ['en', 'en-GB'],
  ] as const)('is of one language, %s', async (language, lang) => {
    const { text, paths } = await deckOf([onSlide(appraisals)], { language });
    const parts = paths(/^ppt\/(slides|slideLayouts|notesSlides|charts)\/[^/]+\.xml$/);
    const said = parts.flatMap((it) => [...text(it).matchAll(/ lang="([^"]*)"/g)]);
    expect(new Set(said.map(([, it]) => it))).toEqual(new Set([lang]));
    expect(chartParts({ text, paths, bytes: {} })[0]).toContain(`<c:lang val="${lang}"/>`);
  });

  it('leads from each slide to its own chart, and from that to its own workbook', async () => {
    const shown = Array.from({ length: 11 }, (_, at) =>
      onSlide(model({ kind: 'columns', series: [series(`Nơi ${at}`, 'focus', [100 + at])] })),
    );
    const { bytes, text } = await deckOf(shown);
    const target = (relations: string, folder: string) =>
      new RegExp(`Target="[^"]*(${folder}/[^"]+)"`).exec(text(relations))?.[1] ?? '';
    for (const at of shown.keys()) {
      const chart = target(`ppt/slides/_rels/slide${at + 2}.xml.rels`, 'charts');
      expect(text(`ppt/${chart}`)).toContain(`<c:v>${100 + at}</c:v>`);
      const relations = `ppt/${chart.replace('charts/', 'charts/_rels/')}.rels`;
      const sheets = await readWorkbook(
        Buffer.from(bytes[`ppt/${target(relations, 'embeddings')}`] ?? []),
      );
      expect(sheets[0]?.data[1]).toEqual(['2020', 100 + at]);
    }
  });

  it('is dated by the day of the export and by no clock', async () => {
    const { text } = await deckOf([onSlide(appraisals)]);
    const core = text('docProps/core.xml');
    expect(textsIn(core, 'dcterms:created')).toEqual(['2026-11-21T00:00:00Z']);
    expect(textsIn(core, 'dcterms:modified')).toEqual(['2026-11-21T00:00:00Z']);
  });
});
