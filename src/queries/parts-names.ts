import { tableNameOf } from '../semantic/tables.ts';
import type { PartedTable } from './open-parts.ts';

type Named = Pick<PartedTable, 'package' | 'resource'>;

/** The name under which statements of a person ask for the table. */
export const viewOf = ({ package: owner, resource }: Named): string => `${owner}/${resource.name}`;

/** A table without rows that has all columns, so that the view is there whatever was read. */
export const baseTableOf = (table: Named): string => `empty/${viewOf(table)}`;

/** Where the rows are counted whose package brings no summary. */
export const countedTableOf = (table: Named): string => `counted/${viewOf(table)}`;

/** The table in which a package itself sums up its observations; undefined where it doesn't. */
export const summaryTableOf = ({ package: owner, summary }: PartedTable): string | undefined =>
  summary === undefined ? undefined : `${owner}/${summary}`;

/** Whether a resource is such a summary. */
export const isSummary = (resourceName: string): boolean =>
  tableNameOf(resourceName) === 'observations_by_year';

/** Tables that statements of a person have no use for. */
export const isInternal = (table: string): boolean => /^(?:empty|counted|passing)\//.test(table);
