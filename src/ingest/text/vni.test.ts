import { expect, test } from 'vitest';
import { vniLetters } from './vni.ts';

/** The letters of each vowel with the codes that VNI's table prints beside them. */
const printed = `á aù à aø ả aû ã aõ ạ aï
â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä
ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë
é eù è eø ẻ eû ẽ eõ ẹ eï
ê eâ ế eá ề eà ể eå ễ eã ệ eä
í í ì ì ỉ æ ĩ ó ị ò
ó où ò oø ỏ oû õ oõ ọ oï
ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä
ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
ú uù ù uø ủ uû ũ uõ ụ uï
ư ö ứ öù ừ öø ử öû ữ öõ ự öï
ý yù ỳ yø ỷ yû ỹ yõ ỵ î
đ ñ`.split(/\s+/);
const capitals =
  `Á AÙ Ạ AÏ Ậ AÄ Ặ AË Ế EÁ Í Í Ì Ì Ỉ Æ Ĩ Ó Ị Ò Ộ OÄ Ơ Ô Ợ ÔÏ Ư Ö Ữ ÖÕ Ỵ Î Đ Ñ`.split(' ');

test('67 letters in both cases, and no others', () => {
  expect(printed).toHaveLength(2 * 67);
  for (let at = 0; at < printed.length; at += 2) {
    expect(vniLetters.get(printed[at + 1] ?? '')).toBe(printed[at]?.normalize('NFC'));
  }
  for (let at = 0; at < capitals.length; at += 2) {
    expect(vniLetters.get(capitals[at + 1] ?? '')).toBe(capitals[at]?.normalize('NFC'));
  }
  expect(vniLetters.size).toBe(2 * 67);
});
