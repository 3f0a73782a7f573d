import type { Language } from '../semantic/selection.ts';
import { grid as en } from './en/grid.ts';
import { grid as vi } from './vi/grid.ts';

/** Words of a grid in each language. Apart from the messages, which come with the first view. */
export const gridWords: Record<Language, typeof vi> = { vi, en };
