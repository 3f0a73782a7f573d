/** From the worker, once it holds its lock: from then on its death can be noticed. */
export interface AliveMessage {
  kind: 'alive';
}

export function isAliveMessage(data: unknown): data is AliveMessage {
  return (data as Partial<AliveMessage> | null)?.kind === 'alive';
}
