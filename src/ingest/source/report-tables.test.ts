import { expect, test } from 'vitest';
import { readGiven } from './read-given.ts';

async function read(text: string) {
  const { tables } = await readGiven([{ path: 'bao-cao.csv', file: new Blob([text]) }], {
    readParquet: () => Promise.reject(new Error('no Parquet here')),
  });
  const [table] = tables;
  if (!table) throw new Error('no table');
  return { table, headings: table.columns.map((it) => it.headings.join('/')) };
}

test('the section below the headings of a report is none of them', async () => {
  const { headings, table } = await read(`STT;Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện
I;Quản lý khoa học;;;
1;Nhiệm vụ;nhiệm vụ;45;38
2;Dự án;dự án;120;86
II;Tài chính;;;
3;Vốn;tỷ đồng;8;5
`);
  expect(headings).toEqual(['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện']);
  expect(table.understood.headerLines).toEqual([1]);
});

test('two lines of headings above a single row are headings', async () => {
  const { headings, table } = await read(`Báo cáo tháng 9 năm 2023
STT;Chỉ tiêu;Năm 2022;;Năm 2023;
;;Kế hoạch;Thực hiện;Kế hoạch;9 tháng
1;Nhiệm vụ;40;41;45;38
`);
  expect(headings).toEqual([
    'STT',
    'Chỉ tiêu',
    'Năm 2022/Kế hoạch',
    'Năm 2022/Thực hiện',
    'Năm 2023/Kế hoạch',
    'Năm 2023/9 tháng',
  ]);
  expect(table.rowCount).toBe(1);
});

test('an upper line that ends early, and months or quarters as numbers, are headings', async () => {
  const months = await read(`Chỉ tiêu;Tháng;;;
;1;2;3;4
Dự án;21;22;23;24
Nhiệm vụ;31;32;33;34
`);
  expect(months.headings).toEqual(['Chỉ tiêu', 'Tháng/1', 'Tháng/2', 'Tháng/3', 'Tháng/4']);
  const quarters = await read(`Chỉ tiêu;Năm 2023;;;
;I;II;III;IV
Dự án;11;12;13;14
Nhiệm vụ;21;22;23;24
`);
  expect(quarters.headings[1]).toBe('Năm 2023/I');
  const year = await read(`Địa phương;1;2;3;4;5;6;7;8;9;10;11;12
Quảng Trị;21;22;23;24;25;26;27;28;29;30;31;32
`);
  expect(year.headings[12]).toBe('12');
});

test('the same headings under another title begin another table, on the next page they don’t', async () => {
  const page = (title: string) => `Bảng 1. Doanh nghiệp
Tỉnh,Năm 2021,Năm 2022
Quảng Trị,3100,3200
Thái Bình,5100,5200

${title}
Tỉnh,Năm 2021,Năm 2022
Hà Giang,637,647
Cao Bằng,1875,1878
`;
  const other = await read(page('Bảng 2. Dân số'));
  expect(other.table.rowCount).toBe(2);
  expect(other.table.badLines.map(({ line, why }) => [line, why])).toEqual(
    [6, 7, 8, 9].map((line) => [line, 'other-table']),
  );
  const next = await read(page('Bảng 1. Doanh nghiệp (tiếp theo)'));
  expect(next.table.badLines).toEqual([]);
});
