import type { Language } from '../semantic/selection.ts';
import { fromDisk as en } from './en/from-disk.ts';
import { fromDisk as vi } from './vi/from-disk.ts';

/** Words for pages opened from a disk. Apart from the messages, which come with the first view. */
export const fromDiskWords: Record<Language, typeof vi> = { vi, en };
