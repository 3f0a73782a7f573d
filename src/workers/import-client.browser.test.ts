import { expect, test } from 'vitest';
import { readFiles, readPasted } from './import-client.ts';
import ImportWorker from './import-worker.ts?worker';

const file = (path: string, content: BlobPart) => ({ path, file: new Blob([content]) });
const small = file('a.csv', 'Tỉnh,Số\nCà Mau,1\n');

/** A CSV of so many rows, some 60 bytes each. */
function large(rows: number, tail = ''): Blob {
  const line = 'Đắk Lắk,2020-01-01,2020-12-31,de-tai-cap-tinh,1234.5,x\n';
  const piece = line.repeat(10_000);
  const pieces = Array.from({ length: rows / 10_000 }, () => piece);
  return new Blob(['place,start,end,indicator,value,note\n', ...pieces, tail]);
}

/** Counts the workers that were started and ended. */
function counting() {
  const counts = { started: 0, ended: 0 };
  const startWorker = (): Worker => {
    counts.started += 1;
    const worker = new ImportWorker();
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      counts.ended += 1;
      terminate();
    };
    return worker;
  };
  return { counts, startWorker };
}

test('files are read in a worker that ends with them', async () => {
  const { counts, startWorker } = counting();
  const { tables, refused } = await readFiles([small, file('b.csv', '')], { startWorker });
  expect(tables.map(({ columns, rowCount }) => [columns.length, rowCount])).toEqual([[2, 1]]);
  expect(refused.map(({ file: name, code }) => [name, code])).toEqual([['b.csv', 'file/empty']]);
  expect(counts).toEqual({ started: 1, ended: 1 });
});

test('a large plain file is left where it lies, counted, and told of on the way', async () => {
  const steps: number[] = [];
  const { tables } = await readFiles([{ path: 'a.csv', file: large(1_000_000) }], {
    onProgress: ({ rows }) => steps.push(rows),
  });
  expect(tables[0]).toMatchObject({
    rowCount: 1_000_000,
    content: { kind: 'csv-file', delimiter: ',', skip: 1 },
  });
  expect(steps.length).toBeGreaterThan(2);
});

test('a large file that is not plain is turned into rows', async () => {
  const { tables } = await readFiles([
    { path: 'a.csv', file: large(500_000, '"Cà\nMau",2020-01-01,2020-12-31,x,1,y\n') },
  ]);
  expect(tables[0]).toMatchObject({ rowCount: 500_001, content: { kind: 'csv' } });
});

test('a signal ends the reading within half a second, with its reason', async () => {
  const { counts, startWorker } = counting();
  const controller = new AbortController();
  let aborted = 0;
  const reading = readFiles([{ path: 'a.csv', file: large(3_000_000) }], {
    startWorker,
    signal: controller.signal,
    onProgress: ({ rows }) => {
      if (rows === 0 || aborted > 0) return;
      aborted = performance.now();
      controller.abort('enough');
    },
  });
  await expect(reading).rejects.toBe('enough');
  expect(performance.now() - aborted).toBeLessThan(500);
  expect(counts).toEqual({ started: 1, ended: 1 });
});

test('a file by which the worker dies is refused by name, and the others are read', async () => {
  let started = 0;
  const startWorker = (): Worker => {
    const worker = new ImportWorker();
    started += 1;
    if (started === 1) {
      queueMicrotask(() => worker.dispatchEvent(new ErrorEvent('error', { message: 'boom' })));
    }
    return worker;
  };
  const { tables, refused } = await readFiles([file('bad.csv', 'a,b\n1,2\n'), small], {
    startWorker,
  });
  expect(refused).toEqual([
    { file: 'bad.csv', code: 'reader/crashed', params: { reason: 'boom' } },
  ]);
  expect(tables.map((table) => table.file)).toEqual(['a.csv']);
});

test('a worker that is killed while it reads is noticed at once, and the others are read', async () => {
  const workers: Worker[] = [];
  const startWorker = (): Worker => {
    const worker = new ImportWorker();
    workers.push(worker);
    return worker;
  };
  const begun = performance.now();
  const { tables, refused } = await readFiles(
    [{ path: 'large.csv', file: large(3_000_000) }, small],
    {
      startWorker,
      onProgress: ({ rows }) => {
        if (rows > 0 && workers.length === 1) workers[0]?.terminate();
      },
    },
  );
  expect(refused).toEqual([
    { file: 'large.csv', code: 'reader/crashed', params: { reason: 'killed' } },
  ]);
  expect(tables.map((table) => table.file)).toEqual(['a.csv']);
  expect(performance.now() - begun).toBeLessThan(20_000);
});

test('a worker that says nothing is given up', async () => {
  const startWorker = (): Worker => {
    const worker = new ImportWorker();
    worker.terminate();
    return worker;
  };
  const { refused } = await readFiles([small], { startWorker, silenceLimitMs: 200 });
  expect(refused).toEqual([{ file: 'a.csv', code: 'reader/time-limit', params: { seconds: 0.2 } }]);
});

test('a Parquet file that is none is refused, and the file after it is read', async () => {
  const { tables, refused } = await readFiles([
    file('x.parquet', new Uint8Array([80, 65, 82, 49, ...new Uint8Array(40), 80, 65, 82, 49])),
    small,
  ]);
  expect(refused.map(({ code }) => code)).toEqual(['parquet/damaged']);
  expect(tables).toHaveLength(1);
});

test('cells out of a spreadsheet are read with line ends inside of them', async () => {
  const { tables } = await readPasted('Tỉnh\tSố\r\n"Cà\nMau"\t1,5\r\nHuế 5"\t2\r\n');
  expect(tables[0]).toMatchObject({ format: 'clipboard', rowCount: 2, file: '' });
});
