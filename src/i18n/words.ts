import type { Language } from '../semantic/selection.ts';
import { en } from './en/messages.ts';
import { vi, type Messages } from './vi/messages.ts';

/** Everything that turns facts into text in one language. Passed down, never global. */
export interface Words {
  language: Language;
  messages: Messages;
}

const words: Record<Language, Words> = {
  vi: { language: 'vi', messages: vi },
  en: { language: 'en', messages: en },
};

export const wordsIn = (language: Language): Words => words[language];
