import { expect, test } from 'vitest';
import { tcvn3Letters } from './tcvn3.ts';

/** The bytes of TCVN 5712:1993 VN3, row by row as the standard prints them; `·` is free. */
const printed: Readonly<Record<number, string>> = {
  0xa0: '·ĂÂÊÔƠƯĐăâêôơưđ·',
  0xb0: '·····àảãáạ·ằẳẵắ·',
  0xc0: '······ặầẩẫấậè·ẻẽ',
  0xd0: 'éẹềểễếệìỉ···ĩíịò',
  0xe0: '·ỏõóọồổỗốộờởỡớợù',
  0xf0: '·ủũúụừửữứựỳỷỹýỵ·',
};

test('every code of the standard, and no other', () => {
  const codes = Object.entries(printed).flatMap(([first, letters]) =>
    Array.from(
      letters.normalize('NFC'),
      (letter, index) => [Number(first) + index, letter] as const,
    ),
  );
  const taken = codes.filter(([, letter]) => letter !== '·');
  expect(taken).toHaveLength(74);
  expect([...tcvn3Letters].map(([code, letter]) => [code.codePointAt(0), letter]).sort()).toEqual(
    taken.map(([code, letter]) => [code, letter]).sort(),
  );
});
