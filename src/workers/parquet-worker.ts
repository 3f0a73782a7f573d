import { ParquetError } from '../ingest/parquet/parquet-error.ts';
import { readParquet } from '../ingest/parquet/read-parquet.ts';
import type { ParquetAnswer, ParquetRequest } from './parquet-messages.ts';

self.onmessage = async ({ data }: MessageEvent<ParquetRequest>) => {
  const answer = await read(data.bytes);
  const transfer = answer.kind === 'done' ? [answer.table.ipc.buffer as ArrayBuffer] : [];
  self.postMessage(answer, { transfer });
};

async function read(bytes: Uint8Array): Promise<ParquetAnswer> {
  try {
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
