import { createContext, useContext } from 'react';
import type { PaletteName } from '../charts/palette.ts';

const ThemeContext = createContext<PaletteName>('light');

export const ThemeProvider = ThemeContext.Provider;

/** Light or dark, or the greys of paper, for what is drawn with colours of its own. */
export const useTheme = (): PaletteName => useContext(ThemeContext);
