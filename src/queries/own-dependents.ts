import { checkKeysAgainst } from '../ingest/check-keys.ts';
import { acceptedTables, isAccepted, type PackageState } from './data-packages.ts';

/** The own packages in use that could not be without this one: they use what it defines. */
export function dependentsOf(packages: readonly PackageState[], name: string): PackageState[] {
  let left = packages.filter((it) => isAccepted(it) && it.name !== name);
  const dependents: PackageState[] = [];
  for (;;) {
    const fallen = left.find((it, index) => {
      if (it.origin === 'shipped' || !it.descriptor) return false;
      const before = acceptedTables(left.slice(0, index));
      return !checkKeysAgainst(it.descriptor, before)[Symbol.iterator]().next().done;
    });
    if (!fallen) return dependents;
    dependents.push(fallen);
    left = left.filter((it) => it !== fallen);
  }
}
