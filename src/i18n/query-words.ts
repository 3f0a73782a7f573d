import type { Language } from '../semantic/selection.ts';
import { query as en } from './en/query.ts';
import { query as vi } from './vi/query.ts';

/** Words of the page of queries in each language. Apart from the messages of the first view. */
export const queryWords: Record<Language, typeof vi> = { vi, en };
