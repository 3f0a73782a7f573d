import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The names of all parameters of the address that docs/contract.md lists. */
export function contractParameters(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs/contract.md'), 'utf8');
  const table = text.slice(text.indexOf('| parameter '));
  const rows = table.slice(0, table.indexOf('\n\n')).split('\n').slice(2);
  return rows.flatMap((row) => /^\| `([a-z]+)`/.exec(row)?.[1] ?? []);
}
