import { describe, expect, test } from 'vitest';
import { changeBetween } from '../semantic/change.ts';
import { appraisals, grdp, innovationRank, yearly } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Language } from '../semantic/selection.ts';
import { sentenceContext, wellFormed } from './compare-sentence.fixture.ts';
import { movementSentence } from './movement-sentence.ts';

describe('the sentence of a movement', () => {
  const move = (
    first: Observation | undefined,
    last: Observation | undefined,
    language: Language = 'vi',
    indicator = appraisals,
    others?: { up: number; down: number; of: number },
  ) => {
    const change =
      first && last && first !== last ? changeBetween(first, last, indicator) : undefined;
    const values = [first, last].flatMap((it) => it?.value ?? []);
    const place = language === 'vi' ? 'Quảng Trị' : 'Quang Tri';
    return wellFormed(
      movementSentence(
        { place, first, last, change, ...(others ? { others } : {}) },
        sentenceContext(language, indicator, values),
      ),
    );
  };
  const at = (y: number, value: number, more = {}) => yearly('63-45', y, value, more);
  const toNovember = observed(106, '2023-01-01', '2023-11-30');

  test('rises, falls and stays', () => {
    expect(move(at(2020, 43), at(2022, 86))).toBe(
      'Từ năm 2020 đến năm 2022, dự án được thẩm định của Quảng Trị tăng từ 43 lên 86 dự án (+100%)',
    );
    expect(move(at(2020, 86), at(2022, 43))).toMatch(/giảm từ 86 xuống 43 dự án \(−50%\)$/);
    expect(move(at(2020, 43), at(2022, 43))).toMatch(/giữ nguyên 43 dự án$/);
    expect(move(at(2020, 43), at(2022, 86), 'en')).toBe(
      'From 2020 to 2022, projects appraised in Quang Tri rose from 43 to 86 projects (+100%)',
    );
    expect(move(at(2020, 86), at(2022, 43), 'en')).toMatch(/fell from 86 to 43 projects \(−50%\)$/);
    expect(move(at(2020, 43), at(2022, 43), 'en')).toMatch(/stayed at 43 projects$/);
  });

  test('from zero has no percentage', () => {
    expect(move(at(2020, 0), at(2022, 86))).toMatch(/tăng từ 0 lên 86 dự án$/);
  });

  test('is not told where periods are unlike, and the reason is one sentence', () => {
    const slower = observed(15, '2023-01-01', '2023-09-30');
    const text = move(at(2022, 86), slower);
    expect(text).toContain('9 tháng 2023 so với năm 2022');
    expect(text).not.toMatch(/tăng|giảm|%/);
    expect(text).not.toContain('. ');
    expect(move(at(2022, 86), slower, 'en')).not.toMatch(/rose|fell|%|\. /);
  });

  test('past the whole year before is told as "at least", and not as something not compared', () => {
    const text = move(at(2022, 86), toNovember);
    expect(text).toContain('tăng ít nhất 23%');
    expect(text).not.toContain('không so');
    const inEnglish = move(at(2022, 86), toNovember, 'en');
    expect(inEnglish).toContain('up by at least 23%');
    expect(inEnglish).not.toContain('not compared');
  });

  test('keeps a lower bound a lower bound', () => {
    const bound = at(2022, 1000, { qualifier: 'at-least' });
    expect(move(undefined, bound)).toMatch(/trên 1\.000|≥ 1\.000/);
    expect(move(at(2020, 43), { ...bound, value: 40 })).toMatch(/trên 40|≥ 40/);
  });

  test('says of how many former units a merged one is told', () => {
    const coverage = { have: 1, of: 2, from: [at(2022, 86)] };
    const [a, b] = [2021, 2022].map((it) => yearly('34-44', it, it - 2000, { coverage }));
    expect(move(a, b)).toContain('1/2 đơn vị cũ');
  });

  test('of one figure, or of none, compares nothing', () => {
    expect(move(at(2022, 86), undefined)).toBe(
      'Dự án được thẩm định; không có số liệu của Quảng Trị',
    );
    expect(move(undefined, at(2022, 86))).toBe(
      'Dự án được thẩm định của Quảng Trị: 86 dự án (năm 2022)',
    );
    expect(move(undefined, at(2022, 86), 'en')).toBe(
      'Projects appraised, Quang Tri: 86 projects (2022)',
    );
  });

  test('of a rank has no percentage, and a worse rank is no rise', () => {
    const text = move(at(2023, 33), at(2024, 37), 'vi', innovationRank);
    expect(text).not.toContain('%');
    expect(text).not.toContain('tăng');
  });

  test('of a figure in percent has no percentage of it', () => {
    const rate = { ...grdp, unit: { vi: '%', en: '%' } };
    expect(move(at(2020, 50), at(2021, 60), 'vi', rate)).toMatch(/tăng từ 50 lên 60%$/);
  });

  test('counts how the others moved, those that can be compared', () => {
    const others = { up: 60, down: 2, of: 63 };
    expect(move(at(2020, 43), at(2022, 86), 'vi', appraisals, others)).toMatch(
      /; trong 63 nơi so được, 60 nơi tăng, 2 nơi giảm$/,
    );
    const none = { up: 1, down: 0, of: 1 };
    expect(move(at(2020, 43), at(2022, 86), 'vi', appraisals, none)).not.toContain('nơi');
  });
});
