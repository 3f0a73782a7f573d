import { describe, expect, it } from 'vitest';
import { sights } from '../../charts/sight/sights.ts';
import type { SightTest } from '../../charts/sight/tell-apart.ts';
import { wordsIn } from '../../i18n/words.ts';
import { sightSentence } from './sight-sentence.ts';

const words = wordsIn('vi');
const test = (more: Partial<SightTest>): SightTest => ({
  pairs: 3,
  confused: [],
  added: [],
  remaining: [],
  ...more,
});
const pair = (a: string, b: string, ...seen: SightTest['confused'][number]['sights']) => ({
  names: [a, b] as const,
  sights: seen,
  difference: 1,
});

describe('the sentence on a picture that was looked at', () => {
  it('says that all is told apart', () => {
    expect(sightSentence(test({}), words)).toBe('Phân biệt được mọi dãy số ở cả năm cách nhìn.');
  });

  it('says that no colour is needed', () => {
    expect(sightSentence(test({ pairs: 0 }), words)).toBe(
      'Không có gì trong biểu đồ chỉ phân biệt nhau bằng màu.',
    );
  });

  it('names two that look alike, where they do, and what was added', () => {
    const found = test({
      confused: [pair('Công nghiệp', 'Y dược', 'grey')],
      added: ['pattern', 'name'],
    });
    expect(sightSentence(found, words)).toBe(
      'Ở bản đen trắng, “Công nghiệp” và “Y dược” khó phân biệt bằng màu: đã thêm hoạ tiết và tên ghi ngay trên thanh. Nay phân biệt được ở cả năm cách nhìn.',
    );
  });

  it('counts several pairs, names the nearest, and all the sights', () => {
    const found = test({
      confused: [pair('A', 'B', 'grey'), pair('A', 'C', 'projector', 'grey')],
      added: ['symbol'],
    });
    expect(sightSentence(found, words)).toBe(
      'Ở bản đen trắng và trên máy chiếu, 2 cặp khó phân biệt bằng màu, gần nhau nhất là “A” và “B”: đã thêm ký hiệu riêng cho từng đường. Nay phân biệt được ở cả năm cách nhìn.',
    );
  });

  it('does not claim more than was found', () => {
    const left = pair('95 – dưới 105', '105 – dưới 120', 'grey');
    const found = test({
      confused: [pair('85', '120', ...sights), left],
      added: ['class-lines'],
      remaining: [left],
    });
    const said = sightSentence(found, words);
    expect(said).toContain('Ở mọi cách nhìn, 2 cặp');
    expect(said).toContain(
      'Vẫn khó phân biệt ở bản đen trắng: “95 – dưới 105” và “105 – dưới 120”.',
    );
    expect(said).not.toContain('Nay phân biệt được');
  });

  it('says it where nothing helps', () => {
    const left = [pair('1', '2', 'projector')];
    expect(sightSentence(test({ confused: left, remaining: left }), words)).toBe(
      'Trên máy chiếu, “1” và “2” khó phân biệt bằng màu; không có cách nào khác để phân biệt ngoài thứ tự trong chú giải.',
    );
  });
});
