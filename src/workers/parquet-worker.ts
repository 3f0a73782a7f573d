import { ParquetError } from '../ingest/parquet/parquet-error.ts';
import { readParquet } from '../ingest/parquet/read-parquet.ts';
import { writeArrow } from '../ingest/parquet/write-arrow.ts';
import { lockForLife } from './life-lock.ts';
import type { ParquetAlive, ParquetAnswer, ParquetRequest } from './parquet-messages.ts';

lockForLife((lock) => self.postMessage({ kind: 'alive', lock } satisfies ParquetAlive));

self.onmessage = async ({ data }: MessageEvent<ParquetRequest>) => {
  const answer = await answerTo(data);
  self.postMessage(answer, { transfer: buffersOf(answer) });
};

async function answerTo({ kind, bytes }: ParquetRequest): Promise<ParquetAnswer> {
  try {
    if (kind === 'write') return { kind: 'written', file: await writeArrow(bytes) };
    return { kind: 'done', table: await readParquet(bytes) };
  } catch (error) {
    const code = error instanceof ParquetError ? error.code : 'crashed';
    return {
      kind: 'failed',
      code,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

function buffersOf(answer: ParquetAnswer): ArrayBuffer[] {
  if (answer.kind === 'written') return [answer.file.buffer];
  return answer.kind === 'done' ? [answer.table.ipc.buffer as ArrayBuffer] : [];
}
