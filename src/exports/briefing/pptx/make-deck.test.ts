import { describe, expect, it } from 'vitest';
import {
  appraisals,
  briefing,
  chartParts,
  deckBytes,
  deckOf,
  frame,
  logo,
  model,
  nthElement,
  onSlide,
  plans,
  readDeck,
  series,
  textsIn,
  titleOf,
} from './deck.fixture.ts';

const isSlide = /^ppt\/slides\/slide\d+\.xml$/;

describe('the slides', () => {
  it('begin with whose briefing it is, of what day in words, and who signs it', async () => {
    const { text } = await deckOf([onSlide(appraisals)]);
    const said = textsIn(text('ppt/slides/slide1.xml'), 'a:t');
    expect(titleOf(text('ppt/slides/slide1.xml'))).toBe('Bản tin tháng 11');
    expect(said).toContain('Sở Khoa học và Công nghệ tỉnh Quảng Trị');
    expect(said).toContain('Quảng Trị, ngày 21 tháng 11 năm 2026');
    expect(said.slice(-2)).toEqual(['Giám đốc', 'Trần Ngọc Lân']);
  });

  it('leave out of the signature what is empty', async () => {
    const signature = { place: '', role: '', name: '' };
    const { text } = readDeck(await deckBytes(briefing([], { signature, department: ' ' })));
    const said = textsIn(text('ppt/slides/slide1.xml'), 'a:t');
    expect(said).toEqual(['Bản tin tháng 11', 'Ngày 21 tháng 11 năm 2026']);
  });

  it('follow the charts in their order, each with its words as text', async () => {
    const charts = [
      onSlide(appraisals, { title: 'Một câu của người soạn', caption: 'Đoạn một.\nĐoạn hai.' }),
      onSlide(model({ kind: 'lines', title: 'Biểu đồ sau', series: appraisals.series })),
    ];
    const { text, paths } = await deckOf(charts);
    const slides = paths(isSlide).map(text);
    expect(slides.map(titleOf)).toEqual([
      'Bản tin tháng 11',
      'Một câu của người soạn',
      'Biểu đồ sau',
    ]);
    const said = textsIn(slides[1] ?? '', 'a:t');
    for (const words of [
      'Đơn vị: dự án · tỉnh Quảng Trị',
      'Đoạn một.',
      'Đoạn hai.',
      'Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.',
      'Nguồn: Sở KH&amp;CN Quảng Trị, Báo cáo tháng 11/2023, I.2',
      'Số liệu cập nhật đến 7/11/2023 · Xuất tệp ngày 21/11/2026',
      'Bảng chỉ tiêu KH&amp;CN',
    ]) {
      expect(said).toContain(words);
    }
    expect(slides[1]).toContain('type="slidenum"');
  });

  it('lead back to the view by a link', async () => {
    const { text } = await deckOf([onSlide(appraisals)]);
    const slide = text('ppt/slides/slide2.xml');
    const id = /<a:hlinkClick r:id="(\w+)"/.exec(slide)?.[1] ?? '';
    expect(text('ppt/slides/_rels/slide2.xml.rels')).toMatch(
      new RegExp(
        `Id="${id}"[^>]*Target="https://department.example.test/app/#/indicator\\?indicator=appraisals&amp;place=63-45" TargetMode="External"`,
      ),
    );
  });

  it('make no link of an address that is none of the web', async () => {
    const { text } = await deckOf([
      onSlide(appraisals, { frame: { ...frame, address: 'javascript:alert(1)' } }),
    ]);
    expect(text('ppt/slides/slide2.xml')).not.toContain('hlinkClick');
    expect(text('ppt/slides/_rels/slide2.xml.rels')).not.toContain('javascript:');
  });

  it.each([
    ['Ngắn', 28, 28],
    // In 28 points "năm" would stand alone in a second line.
    ['Số dự án được thẩm định công nghệ tăng gấp đôi sau hai năm', 24, 27],
    ['Từ năm 2018 đến năm 2025, chỉ số này tăng liên tục; '.repeat(4), 14, 18],
  ])('set the title %j as large as two lines let it be', async (title, least, most) => {
    const { text } = await deckOf([onSlide(appraisals, { title })]);
    const slide = text('ppt/slides/slide2.xml');
    const size = Number(/type="title".*?<a:rPr[^>]* sz="(\d+)"/s.exec(slide)?.[1]) / 100;
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
  });

  it('have the logo on their layouts, and so once a layout', async () => {
    const { text, paths } = await deckOf([onSlide(appraisals)], { logo });
    const withLogo = paths(/slideLayout\d+\.xml$/).filter((it) => text(it).includes('<p:pic>'));
    expect(withLogo).toHaveLength(2);
    expect(paths(isSlide).some((it) => text(it).includes('<p:pic>'))).toBe(false);
  });

  it('of a model without figures say so, and show no empty frame', async () => {
    const empty = model({ kind: 'lines', categories: [], series: [] });
    const deck = await deckOf([onSlide(empty)]);
    expect(chartParts(deck)).toEqual([]);
    expect(deck.text('ppt/slides/slide2.xml')).toContain(
      'Báo cáo không nêu số liệu cho lựa chọn này.',
    );
  });
});

describe('for those who speak and those who cannot see', () => {
  it('notes have every figure as printed, a line each, and the sources', async () => {
    const { text } = await deckOf([onSlide(appraisals)]);
    const notes = nthElement(text('ppt/notesSlides/notesSlide2.xml'), 'p:txBody', 0);
    const lines = [...notes.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, it = '']) =>
      textsIn(it, 'a:t').join(''),
    );
    expect(lines).toContain('2020: 43');
    expect(lines).toContain('2023, đến 11/2023: 106 (chưa đủ năm)');
    expect(lines).toContain('Nguồn: Sở KH&amp;CN Quảng Trị, Báo cáo tháng 11/2023, I.2');
  });

  it('charts, pictures, tables and strokes are described', async () => {
    const ranking = model({
      kind: 'bars',
      categories: ['a', 'b'].map((it) => ({ key: it, label: it })),
      series: [series('Số', 'focus', [3, 1])],
      reference: { value: 2, text: '2' },
    });
    const { text, paths } = await deckOf([onSlide(appraisals), onSlide(ranking), onSlide(plans)]);
    const objects = paths(isSlide).flatMap((path) =>
      [...text(path).matchAll(/<p:(?:graphicFrame|pic)>.*?<p:cNvPr ([^>]*)>/gs)].map(
        ([, it]) => it,
      ),
    );
    expect(objects).toHaveLength(3);
    for (const it of objects) expect(it).toMatch(/descr="[^"]{20,}"/);
    expect(objects[0]).toContain('2023, đến 11/2023: 106 (chưa đủ năm)');
    expect(text('ppt/slides/slide3.xml')).toContain('descr="Mốc so sánh: 2"');
  });

  it('each slide numbers its objects without a number twice', async () => {
    const { text, paths } = await deckOf([onSlide(appraisals), onSlide(plans)]);
    for (const path of paths(isSlide)) {
      const ids = [...text(path).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, it]) => it);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('text of any kind', () => {
  const odd = 'A\u0000B\u000b & <b> "c" \u202Eđảo\u202C \ud800 مرحبا';

  it('stays text, without what no XML may hold and what turns its neighbours', async () => {
    const shown = model({
      kind: 'columns',
      title: odd,
      subtitle: odd,
      categories: [{ key: 'a', label: odd }],
      series: [series(odd, 'focus', [{ value: 1, text: odd }])],
      notes: [odd],
      sources: [{ sourceId: 's', text: odd, locators: [odd] }],
    });
    const charts = [onSlide(shown, { caption: odd })];
    const { text, paths } = readDeck(
      await deckBytes(briefing(charts, { title: odd, department: odd })),
    );
    const parts = paths(/\.(xml|rels)$/).map((it) => [it, text(it)] as const);
    const bad = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffd\ufffe\uffff\u202a-\u202e]/u;
    expect(parts.filter(([, it]) => bad.test(it)).map(([path]) => path)).toEqual([]);
    const kept = 'AB &amp; &lt;b&gt; &quot;c&quot; đảo';
    expect(text('ppt/slides/slide2.xml')).toContain(`<a:t>${kept}`);
    expect(chartParts({ text, paths, bytes: {} })[0]).toContain(`<c:v>${kept}`);
    expect(text('ppt/slides/slide2.xml')).toContain('مرحبا');
  });
});

describe('work that takes a while', () => {
  it('tells after each chart how many are done', async () => {
    const told: number[] = [];
    await deckOf([onSlide(appraisals), onSlide(plans)], { onProgress: (it) => told.push(it) });
    expect(told).toEqual([1, 2]);
  });

  it('is called off between charts by the reason of the signal, and gives nothing back', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const made = deckOf([onSlide(appraisals), onSlide(plans), onSlide(appraisals)], {
      signal: controller.signal,
      onProgress: (it) => {
        told.push(it);
        if (it === 2) controller.abort(new Error('đủ rồi'));
      },
    });
    await expect(made).rejects.toThrow('đủ rồi');
    expect(told).toEqual([1, 2]);
  });
});
