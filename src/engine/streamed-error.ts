/**
 * The error of a statement that failed after its first rows were out: DuckDB wraps the message up in
 * JSON and in words of its own.
 */
export function streamedError(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.startsWith('{"exception_type"')) return error;
  const { exception_message: message } = JSON.parse(error.message) as { exception_message: string };
  const inner = message.split('\nError: ').slice(1).join('\nError: ');
  return new Error(inner || message, { cause: error });
}
