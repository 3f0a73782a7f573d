import type { Language } from '../semantic/selection.ts';
import { importPage as enPage } from './en/import.ts';
import * as enColumns from './en/import-columns.ts';
import { importProblems as enProblems } from './en/import-problems.ts';
import { importRefusals as enRefusals } from './en/import-refusals.ts';
import { importReview as enReview } from './en/import-review.ts';
import { importPage } from './vi/import.ts';
import { importAccept, importChanges, importColumns, importSource } from './vi/import-columns.ts';
import { importProblems } from './vi/import-problems.ts';
import { importRefusals } from './vi/import-refusals.ts';
import { importReview } from './vi/import-review.ts';

const vi = {
  page: importPage,
  review: importReview,
  columns: importColumns,
  source: importSource,
  changes: importChanges,
  accept: importAccept,
  problems: importProblems,
  refusals: importRefusals,
};

export type ImportWords = typeof vi;

const en: ImportWords = {
  page: enPage,
  review: enReview,
  columns: enColumns.importColumns,
  source: enColumns.importSource,
  changes: enColumns.importChanges,
  accept: enColumns.importAccept,
  problems: enProblems,
  refusals: enRefusals,
};

/** Words of the import page. They are not among all others, so that the first view needn't wait for them. */
export const importWords = (language: Language): ImportWords => (language === 'vi' ? vi : en);
