import type { DataPackage } from '../../src/datasets/data-package.ts';

/** Packages, each after those that its foreign keys name; otherwise in the given order. */
export function orderPackages<Item extends { descriptor: DataPackage }>(
  items: readonly Item[],
): Item[] {
  const ordered: Item[] = [];
  const waiting = [...items];
  while (waiting.length > 0) {
    const next = waiting.findIndex((item) => !waiting.some((other) => refersTo(item, other)));
    const [item] = waiting.splice(next, 1);
    if (next < 0 || !item) throw new Error('data packages refer to one another in a circle');
    ordered.push(item);
  }
  return ordered;
}

function refersTo(
  { descriptor }: { descriptor: DataPackage },
  other: { descriptor: DataPackage },
): boolean {
  if (descriptor === other.descriptor) return false;
  return descriptor.resources.some(({ schema }) =>
    schema.foreignKeys.some(({ reference }) => reference.package === other.descriptor.name),
  );
}
