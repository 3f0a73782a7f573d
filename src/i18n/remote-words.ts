import type { Language } from '../semantic/selection.ts';
import { remote as en } from './en/remote.ts';
import { remote as vi } from './vi/remote.ts';

/** Words for datasets on a server. Apart from the messages, which come with the first view. */
export const remoteWords: Record<Language, typeof vi> = { vi, en };
