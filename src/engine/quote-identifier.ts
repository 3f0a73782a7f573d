/** A name as SQL writes it, whatever characters it has: `own/a"b` becomes `"own/a""b"`. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A text as SQL writes it, for the few places that take no parameter: the options of `read_csv`.
 */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
