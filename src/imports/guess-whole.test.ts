import { expect, test } from 'vitest';
import type { SourceTable } from '../ingest/source/source-table.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { guessWhole } from './guess-whole.ts';
import { matchersOf } from './matchers.ts';
import type { Recipe } from './recipe.ts';

const spending = { id: 'spending', name: { vi: 'Chi', en: 'Spending' } };
const matchers = matchersOf({
  catalogue: {
    indicators: new Map([
      ['spending', { ...spending, unit: { vi: 'đồng', en: 'VND' } } as Indicator],
    ]),
    places: new Map(),
    placeNames: [],
    crosswalk: [],
    regions: new Map(),
    sources: new Map(),
    terms: new Map(),
  },
});

const recipe: Recipe = {
  columns: [{ use: 'place' }, { use: 'value', manner: null, pairs: null, says: {} }],
  whole: {},
  words: { indicators: {}, places: {}, periods: {} },
  newIndicators: [],
  source: {
    title: '',
    issuer: '',
    placeId: null,
    number: null,
    issuedOn: null,
    issuedPrecision: 'day',
    file: null,
    url: null,
  },
};

/** What a table with these lines above its header is taken to be about. */
function says(...above: string[]) {
  const table: SourceTable = {
    file: 'so-lieu.csv',
    sheet: null,
    format: 'csv',
    columns: ['Tỉnh', '2021'].map((name) => ({ name, headings: [name], type: 'text' })),
    rowCount: 1,
    understood: {
      encoding: 'utf-8',
      delimiter: ';',
      headerLines: [above.length + 1],
      leftOut: [],
      filledCells: 0,
    },
    remarks: above.map((text, index) => ({ line: index + 1, text })),
    badLines: [],
    notices: [],
    content: { kind: 'csv', bytes: new Uint8Array() },
  };
  return guessWhole(table, recipe, matchers);
}

test.each([
  '(Nguồn: Sở KH&CN)',
  'Số đơn đăng ký nhãn hiệu (Biểu 05)',
  'Số đơn đăng ký nhãn hiệu (kèm theo Công văn số 12)',
  'Số đơn đăng ký nhãn hiệu (số liệu sơ bộ)',
  'Số đơn đăng ký nhãn hiệu (theo địa phương)',
  'Số đơn đăng ký nhãn hiệu (Mẫu số 02)',
  'Số đơn đăng ký nhãn hiệu (tính đến 30/9)',
  'Số đơn đăng ký nhãn hiệu (Phụ lục I)',
  'Số đơn đăng ký nhãn hiệu (gồm cả đơn quốc tế)',
])('no unit stands in the title “%s”', (title) => {
  expect(says(title).unit).toBeUndefined();
});

test.each([
  ['Số đơn đăng ký nhãn hiệu (đơn vị tính: văn bằng loại A)', 'văn bằng loại A'],
  ['(ĐVT: bộ hồ sơ)', 'bộ hồ sơ'],
  ['ĐVT: văn bằng', 'văn bằng'],
  ['Kinh phí (triệu đồng)', 'triệu đồng'],
  ['Tỷ lệ (%)', '%'],
  ['Dân số (nghìn người)', 'nghìn người'],
])('the title “%s” names the unit %s', (title, unit) => {
  expect(says(title).unit).toBe(unit);
});

test('a line that tells the source is no name of an indicator', () => {
  expect(says('(Nguồn: Sở KH&CN)', 'Số đơn đăng ký nhãn hiệu (Biểu 05)').indicator).toBe(
    'Số đơn đăng ký nhãn hiệu',
  );
});
