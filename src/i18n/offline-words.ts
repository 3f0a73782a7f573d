import type { Language } from '../semantic/selection.ts';
import { offline as en } from './en/offline.ts';
import { offline as vi } from './vi/offline.ts';

/** Words about use without a network. Apart from the messages, which come with the first view. */
export const offlineWords: Record<Language, typeof vi> = { vi, en };
