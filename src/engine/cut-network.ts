const doors = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'Worker',
  'caches',
];

/**
 * Takes from this thread, for good, whatever could reach the network: a second wall behind DuckDB's
 * own lock.
 */
export function cutNetwork(): void {
  for (const door of doors) {
    Object.defineProperty(globalThis, door, { value: undefined, configurable: false });
  }
}
