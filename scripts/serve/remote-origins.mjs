import { existsSync, readFileSync } from 'node:fs';

/**
 * The origins of servers that a list of packages names: the page may ask these besides its own. None
 * where there is no list, or none that can be read; the app tells that itself.
 */
export function remoteOrigins(listPath) {
  if (!existsSync(listPath)) return [];
  try {
    const { packages } = JSON.parse(readFileSync(listPath, 'utf8'));
    const addresses = packages.flatMap(({ clickhouse }) => (clickhouse ? [clickhouse.url] : []));
    return [...new Set(addresses.map((address) => new URL(address).origin))];
  } catch {
    return [];
  }
}
