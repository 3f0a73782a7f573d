import type { Language } from '../semantic/selection.ts';
import { ownDatasets as en } from './en/own-datasets.ts';
import { ownDatasets as vi } from './vi/own-datasets.ts';

export type OwnDatasetWords = typeof vi;

/** Words of own datasets. Apart from the messages, which come with the first view. */
export const ownDatasetWords: Record<Language, OwnDatasetWords> = { vi, en };
