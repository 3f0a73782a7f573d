import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { qualityText } from '../../src/i18n/quality-text.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { readDescriptor } from '../../src/ingest/read-descriptor.ts';
import { severityOf, type QualityNote } from '../../src/semantic/quality-note.ts';
import { qualityRules } from '../../src/semantic/quality-rules.ts';
import { qualityNotes, qualityOf } from '../../src/semantic/quality.ts';
import { catalogue, observations, referenceObservations } from './bundled-data.ts';

// What the five reports say of their own figures; read there, not computed here.

const descriptors = ['reports', 'reference'].map((name) => {
  const path = new URL(`../../data/${name}/datapackage.json`, import.meta.url);
  const read = readDescriptor(readFileSync(path, 'utf8'), { package: name, file: '' });
  if (!read.ok) throw new Error(`the descriptor of ${name} can't be read`);
  return read.value;
});
const notes = qualityNotes([...observations, ...referenceObservations], qualityRules(descriptors));
const tell = (note: QualityNote, language: 'vi' | 'en' = 'vi') =>
  qualityText(note, catalogue, wordsIn(language)).replaceAll('\u00a0', ' ');
const toldOf = (severity: 'agrees' | 'look') =>
  notes.filter((it) => severityOf(it) === severity).map((it) => tell(it));

it('what does not fit together in the reports is told, each in one place', () => {
  expect(toldOf('look').sort()).toEqual(
    [
      // Bắc Kạn, A.III.6
      'Mục A.III.6 nêu 100%; 40/46 hồ sơ ở cùng mục là 87,0%. Báo cáo không in mẫu số của 100%; hai tỷ lệ có thể tính trên mẫu số khác nhau.',
      // Bắc Kạn, A.III.2.a and C.1
      'Mục A.III.2.a nêu 10 nhiệm vụ, mục C.1 nêu 9 nhiệm vụ (số kế hoạch).',
      'Chú thích 1 chỉ liệt kê 22 + 06 + 02 = 30, thiếu 01 nhiệm vụ sở hữu trí tuệ nêu trong phần nội dung.',
      'Chú thích 1 không liệt kê nhiệm vụ này.',
      'Báo cáo chỉ nêu tên 04 đề tài, dự án.',
      'Góp ý điều chỉnh chủ trương đầu tư và dự án đầu tư; chú thích 4 liệt kê 15 mục, một tên dự án in hai lần.',
      // Thái Bình, I.5.b
      'Báo cáo in “Tết nguyên đán năm 2019”, có thể là nhầm năm; xếp vào quý báo cáo.',
      'In bằng chữ, tổng của 03 cơ sở. Báo cáo in “Tết nguyên đán năm 2019”, có thể là nhầm năm; xếp vào quý báo cáo.',
      // Cao Bằng 2022, I
      'Báo cáo in “hơn gần 200 lượt”; hiểu là khoảng 200.',
    ].sort(),
  );
});

it('the sums, the rate and the repetitions that the reports print agree', () => {
  const sums = [
    '31 + 9 = 40 nhiệm vụ',
    '26 + 35 = 61 nhiệm vụ',
    '30 + 20 + 12 + 13 = 75 nhiệm vụ',
    '7 + 5 + 1 + 12 = 25 cuộc họp',
    '42 + 77 = 119 sản phẩm',
    '40 + 2 + 1 + 3 = 46 hồ sơ',
    '2 + 15 = 17 cơ quan',
    '32 + 4 = 36 đơn vị',
    '1 + 1 = 2 nhiệm vụ',
    // Bắc Kạn: carried over by programme, and the new tasks by what became of them.
    '22 + 2 + 6 + 1 = 31 nhiệm vụ',
    '7 + 2 = 9 nhiệm vụ',
  ].map((it) => `Các phần cộng lại khớp tổng đã in: ${it}.`);
  expect(toldOf('agrees').sort()).toEqual(
    [
      ...sums,
      'Tỷ lệ đã in khớp với hai số in kèm: 17/25 cơ quan = 68%.',
      'Mục A.III.2.a và mục C.1 cùng nêu 2 nhiệm vụ.',
      'Mục I.2.b nêu hai lần, đều là 35 nhiệm vụ.',
      'Mục I.2.b nêu hai lần, đều là 35 nhiệm vụ.',
    ].sort(),
  );
});

it('no two sources contradict each other', () => {
  expect(notes.filter(({ code }) => code === 'contradicted')).toEqual([]);
});

describe('at a figure', () => {
  const { notesOn } = qualityOf(notes);
  const codesOn = (indicatorId: string, sourceId: string, value: number) => {
    const figure = observations.find(
      (it) => it.indicatorId === indicatorId && it.sourceId === sourceId && it.value === value,
    );
    return figure && notesOn(figure).map(({ code }) => code);
  };

  it.each([
    ['administrative-files-on-time-rate', 'bac-kan-2023-09', 100, ['rate-differs']],
    ['administrative-files', 'bac-kan-2023-09', 46, ['sum-agrees', 'rate-differs']],
    ['iso-9001-2008-check-rate', 'cao-bang-2018-07', 68, ['rate-agrees']],
    // July's 9 are inside the 17 and no part of the rate.
    ['iso-9001-2008-agencies-checked', 'cao-bang-2018-07', 9, []],
    ['iso-9001-2008-agencies-checked', 'cao-bang-2018-07', 17, ['sum-agrees', 'rate-agrees']],
    ['technology-appraisals', 'quang-tri-2023-11', 106, []],
    ['iso-9001-2015-plan-rate', 'quang-tri-2023-11', 100, []],
    ['public-investment-disbursement', 'cao-bang-2022', 5_750_000_000, []],
  ])('%s of %s, %d, stand %j', (indicator, source, value, codes) => {
    expect(codesOn(indicator, source, value)).toEqual(codes);
  });
});

it('English tells the same of the rate', () => {
  const differing = notes.find(({ code }) => code === 'rate-differs');
  expect(differing && tell(differing, 'en')).toMatch(/^Section A\.III\.6 gives 100%; 40\/46 files/);
});
