import { describe, expect, it } from 'vitest';
import { readStamp, viewOfStamp, writeStamp } from './image-stamp.ts';
import { notePng, readPicture, stampSvg } from './picture-metadata.ts';
import { chunkBytes } from './png-chunks.ts';

const app = 'https://department.example.test/bang-chi-tieu/';
const stamp = {
  address: `${app}#/indicator?place=63-45&q=Quảng Trị — "ệ" <&>`,
  chart: 'technology-appraisals',
  dataVersion: 'v-2026',
  figures: 'a'.repeat(64),
  exportedOn: '2026-11-21',
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((it) => [...it]));

const header = chunkBytes({
  type: 'IHDR',
  data: new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]),
});
const plain = joined(
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  header,
  chunkBytes({ type: 'IDAT', data: new Uint8Array([1, 2, 3]) }),
  chunkBytes({ type: 'IEND', data: new Uint8Array() }),
);
const noted = notePng(plain, writeStamp(stamp), 300);
const svg = stampSvg('<svg xmlns="http://www.w3.org/2000/svg"><title>t</title></svg>\n', stamp);

const replaced = (bytes: Uint8Array, from: string, to: string) => {
  const text = String.fromCharCode(...bytes).replace(from, to);
  return Uint8Array.from(text, (it) => it.charCodeAt(0));
};

describe('a picture', () => {
  it('says which view, data and figures it shows, as PNG and as SVG', () => {
    expect(readPicture(noted)).toEqual({ ok: true, stamp });
    expect(readPicture(bytesOf(svg))).toEqual({ ok: true, stamp });
  });

  it('says how large it is on paper: 300 pixels an inch are 11 811 a metre', () => {
    const at = String.fromCharCode(...noted).indexOf('pHYs') + 4;
    expect(new DataView(noted.buffer).getUint32(at)).toBe(11_811);
  });
});

describe('refused by name', () => {
  const refusal = (bytes: Uint8Array) => {
    const reading = readPicture(bytes);
    return reading.ok ? 'taken' : reading.refusal;
  };

  it('is what is no picture', () => {
    expect(refusal(bytesOf('kỳ,số\n2023,106'))).toBe('no-picture');
    expect(refusal(new Uint8Array())).toBe('no-picture');
    expect(refusal(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('no-picture');
  });

  it('is a picture without a note', () => {
    expect(refusal(plain)).toBe('no-stamp');
    expect(refusal(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBe('no-stamp');
  });

  it('is a picture that is cut off, wherever it is cut', () => {
    const cuts = Array.from({ length: noted.length - 8 }, (_, at) => noted.slice(0, at + 8));
    expect([...new Set(cuts.map(refusal))]).toEqual(['truncated']);
    expect(refusal(bytesOf(svg.slice(0, -10)))).toBe('truncated');
  });

  it('is a picture in which a byte has changed', () => {
    expect(refusal(replaced(noted, 'v-2026', 'v-2027'))).toBe('damaged');
  });

  it('is a note that was changed with its check code', () => {
    for (const [from, to] of [
      ['63-45', '63-46'],
      ['technology-appraisals', 'fines'],
      ['v-2026', 'v-2027'],
      ['aaaa', 'aaab'],
      ['2026-11-21', '2026-11-22'],
    ] as const) {
      const forged = writeStamp(stamp).replace(from, to);
      expect(refusal(notePng(plain, forged, 96)), from).toBe('altered');
      expect(refusal(bytesOf(svg.replace(from, to))), from).toBe('altered');
    }
  });

  it('is a note of another maker, of another shape, or two of them', () => {
    const notes = [
      '{}',
      'null',
      '[1]',
      'x',
      '{"maker":"science-department-dashboard","address":1}',
      // Sealed, but not of the shape that a picture of ours has.
      writeStamp({ ...stamp, figures: 'a' }),
      writeStamp({ ...stamp, exportedOn: '<img src=x>' }),
      writeStamp({ ...stamp, exportedOn: '2026-13-01' }),
      writeStamp({ ...stamp, dataVersion: 'v'.repeat(201) }),
      writeStamp({ ...stamp, address: `${app}#/${'a'.repeat(8000)}` }),
    ];
    expect(notes.map((it) => refusal(notePng(plain, it, 96)))).toEqual(notes.map(() => 'not-ours'));
    expect(refusal(notePng(noted, writeStamp(stamp), 96))).toBe('not-ours');
  });

  it.each([
    'https://elsewhere.example.test/bang-chi-tieu/#/indicator',
    'http://department.example.test/bang-chi-tieu/#/indicator',
    'https://department.example.test/other/#/indicator',
    'https://department.example.test@elsewhere.example.test/bang-chi-tieu/#/',
    'https://user:word@department.example.test/bang-chi-tieu/#/',
    'javascript:alert(1)//#/',
    'data:text/html,#/',
    'department.example.test/bang-chi-tieu/#/',
    'https://department.example.test/bang-chi-tieu/',
  ])('is an address that is not of this app: %s', (address) => {
    const sealed = readStamp(writeStamp({ ...stamp, address }));
    // Whoever writes a note can seal it: the seal alone opens nothing.
    expect(sealed.ok).toBe(true);
    expect(viewOfStamp({ ...stamp, address }, app)).toEqual({
      ok: false,
      refusal: 'other-origin',
    });
  });

  it('is nothing of the app itself, whose view alone is handed on', () => {
    const view = viewOfStamp({ ...stamp, address: `${app}index.html#/map?year=2023` }, `${app}#/`);
    expect(view).toEqual({ ok: true, hash: '#/map?year=2023' });
  });
});
