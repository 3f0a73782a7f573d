import { createContext, useContext } from 'react';
import { wordsIn, type Words } from '../i18n/words.ts';

const WordsContext = createContext<Words>(wordsIn('vi'));

export const WordsProvider = WordsContext.Provider;

/** Words of the language that the page is shown in. */
export const useWords = (): Words => useContext(WordsContext);
