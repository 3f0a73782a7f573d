import { useState, type ReactNode } from 'react';
import type { Language, Theme } from '../../semantic/selection.ts';
import { useWords } from '../words-context.tsx';
import styles from './top-bar.module.css';

interface TopBarProps {
  department: string;
  logo: string;
  homeHref: string;
  /** Links to the pages. */
  links: ReactNode;
  search: ReactNode;
  languages: readonly Language[];
  theme: Theme;
  onLanguage: (language: Language) => void;
  onTheme: (theme: Theme) => void;
}

/** Name, pages as words, search, language and theme; folded behind one button on narrow screens. */
export function TopBar({
  department,
  logo,
  homeHref,
  links,
  search,
  languages,
  theme,
  onLanguage,
  onTheme,
}: TopBarProps) {
  const { language, messages } = useWords();
  const { frame } = messages;
  const [unfolded, setUnfolded] = useState(false);
  const foldable = unfolded ? '' : styles.folded;
  return (
    <header
      className={`${styles.bar} no-print`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setUnfolded(false);
      }}
    >
      <div className={styles.inner}>
        <a className={styles.brand} href={homeHref}>
          <img src={logo} alt="" />
          <span>
            {frame.appName}
            <small>{department}</small>
          </span>
        </a>
        {search}
        <button
          type="button"
          className={`button ${styles.menuButton}`}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? frame.closeMenu : frame.menu}
        </button>
        <nav
          className={`${styles.nav} ${foldable}`}
          aria-label={frame.mainNavigation}
          onClick={() => setUnfolded(false)}
        >
          {links}
        </nav>
        <div className={`${styles.settings} ${foldable}`}>
          <span role="group" aria-label={frame.language}>
            {languages.map((it, index) => (
              <span key={it}>
                {index > 0 && <span aria-hidden="true"> · </span>}
                <button
                  type="button"
                  lang={it}
                  aria-pressed={it === language}
                  onClick={() => onLanguage(it)}
                >
                  {it.toUpperCase()}
                </button>
              </span>
            ))}
          </span>
          <button type="button" onClick={() => onTheme(theme === 'dark' ? 'light' : 'dark')}>
            {theme === 'dark' ? frame.lightTheme : frame.darkTheme}
          </button>
        </div>
      </div>
    </header>
  );
}
