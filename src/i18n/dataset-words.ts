import type { Language } from '../semantic/selection.ts';
import { dataset as en } from './en/dataset.ts';
import { dataset as vi } from './vi/dataset.ts';

/** Words of the page of a dataset. Apart from the messages, which come with the first view. */
export const datasetWords: Record<Language, typeof vi> = { vi, en };

export type DatasetWords = typeof vi;
