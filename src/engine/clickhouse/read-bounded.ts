import { ClickhouseError } from './clickhouse-error.ts';

/**
 * All bytes of an answer, unless it goes on beyond a bound: then it is given up. Rejects with
 * `ClickhouseError` (`too-much`, `cut-off`), or with the signal's reason.
 */
export async function readBounded(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > mostBytes) {
        throw new ClickhouseError('too-much', `more than ${mostBytes} bytes`);
      }
      pieces.push(value);
    }
  } catch (cause) {
    await reader.cancel().catch(() => undefined);
    signal.throwIfAborted();
    if (cause instanceof ClickhouseError) throw cause;
    throw new ClickhouseError('cut-off', String(cause), { cause });
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

/** The beginning of a text, of which no more is taken; what else comes is given up. */
export async function readStart(response: Response, mostBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  while (reader && bytes < mostBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel().catch(() => undefined);
  return text.slice(0, mostBytes);
}
