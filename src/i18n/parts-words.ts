import type { Language } from '../semantic/selection.ts';
import { parts as en } from './en/parts.ts';
import { parts as vi } from './vi/parts.ts';

/** Words for packages that are read part by part. Apart from the messages, which come with the first view. */
export const partsWords: Record<Language, typeof vi> = { vi, en };
