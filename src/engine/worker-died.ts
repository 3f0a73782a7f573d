/**
 * The engine's thread is gone; the same statement may succeed in a new one. Never leaves this
 * folder.
 */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
