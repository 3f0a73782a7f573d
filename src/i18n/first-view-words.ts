import type { Language } from '../semantic/selection.ts';
import { firstView as en } from './en/first-view.ts';
import { firstView as vi } from './vi/first-view.ts';

/** Words for a page whose app has not come. Apart from the messages, which come with the app. */
export const firstViewWords: Record<Language, typeof vi> = { vi, en };
