import type { Resource } from '../../datasets/data-package.ts';
import type { Problem, ProblemPlace } from '../../datasets/problem.ts';
import type { LoadedPackage } from '../loaded-package.ts';
import type { Table } from '../table.ts';

/** What a check looks at: one table, its package and the packages accepted before it. */
export interface CheckSubject {
  package: LoadedPackage;
  resource: Resource;
  table: Table;
  accepted: readonly LoadedPackage[];
}

/** Finds what is wrong in one respect, one problem at a time, so that a reader may stop or count. */
export type Check = (subject: CheckSubject) => Iterable<Problem>;

/** The place of a subject's row, or of its file. */
export function placeOf(
  { package: owner, resource, table }: CheckSubject,
  row?: number,
): ProblemPlace {
  const file: ProblemPlace = {
    package: owner.descriptor.name,
    resource: resource.name,
    file: resource.path,
  };
  return row === undefined ? file : { ...file, line: table.lineOf(row) };
}
