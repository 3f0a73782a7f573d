import { isAccepted, type PackageState } from './data-packages.ts';
import type { AbsentDataset } from './use-absent-datasets.ts';

/**
 * Whether a package would be in use if one on a server were: all that is wrong with it is that it names
 * what no dataset in use has.
 */
export const awaitsServer = (state: PackageState, absent: readonly AbsentDataset[]): boolean =>
  absent.length > 0 &&
  !isAccepted(state) &&
  state.problems.every(({ code }) => code === 'row/foreign-key' || code === 'package/missing');
