/**
 * What a record holds under a key of unknown origin. Looked up without this, "constructor" would be
 * found in every record.
 */
export const ownEntry = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
