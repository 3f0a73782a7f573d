import { createContext, useContext } from 'react';
import type { Theme } from '../semantic/selection.ts';

const ThemeContext = createContext<Theme>('light');

export const ThemeProvider = ThemeContext.Provider;

/** Light or dark, for what is drawn with colours of its own. */
export const useTheme = (): Theme => useContext(ThemeContext);
