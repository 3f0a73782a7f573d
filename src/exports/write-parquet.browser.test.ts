import { tableFromIPC } from 'apache-arrow';
import { Compression, ParquetFile } from 'parquet-wasm';
import { expect, test } from 'vitest';
import { readParquet } from '../ingest/parquet/read-parquet.ts';
import { wordsIn } from '../i18n/words.ts';
import { dataRows } from './data-rows.ts';
import { appraisals, catalogue, facts } from './export.fixture.ts';
import { writeParquet } from './write-parquet.ts';

test('a Parquet file comes back typed, with words for what limits, and is compressed', async () => {
  const table = dataRows(appraisals, catalogue, facts, wordsIn('vi'));
  const file = await writeParquet(table);
  expect(new TextDecoder().decode(file.slice(0, 4))).toBe('PAR1');
  const { ipc, rows } = await readParquet(file.slice());
  const back = tableFromIPC(ipc);
  expect(rows).toBe(4);
  expect([...(back.getChild('value') ?? [])]).toEqual([null, 86, 1000, 1200]);
  expect(String(back.schema.fields.find(({ name }) => name === 'period_start')?.type)).toBe(
    'Date32<DAY>',
  );
  expect(back.getChild('remark')?.get(2)).toContain('Chưa đủ năm');
  expect(back.getChild('as_printed')?.get(1)).toBe('=86 dự án');
});

test('the metadata tell title, notes and version of the data; the columns are zstd', async () => {
  const file = await writeParquet(dataRows(appraisals, catalogue, facts, wordsIn('vi')));
  const parquet = await ParquetFile.fromFile(new Blob([file]));
  const metadata = parquet.metadata();
  const keyValues = metadata.fileMetadata().keyValueMetadata();
  expect(keyValues.get('title')).toBe('Thẩm định công nghệ');
  expect(keyValues.get('notes')).toBe('Cột gạch chéo: chưa đủ năm.');
  expect(keyValues.get('Phiên bản dữ liệu')).toBe('1a2b3c4d5e6f');
  const column = metadata.rowGroup(0).column(0);
  expect(column.compression()).toBe(Compression.ZSTD);
});
