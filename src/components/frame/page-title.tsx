import { useEffect } from 'react';
import { useWords } from '../words-context.tsx';
import page from './page.module.css';
import { useIsUnseen } from './unseen-page.tsx';

/**
 * The page's heading, which is its name in the browser's tab and history too. A quiet one is only
 * heard: the page opens with a chart, whose title says more.
 */
export function PageTitle({ children, quiet = false }: { children: string; quiet?: boolean }) {
  const { messages } = useWords();
  const isUnseen = useIsUnseen();
  useEffect(() => {
    if (!isUnseen) document.title = `${children} · ${messages.frame.appName}`;
  }, [children, messages, isUnseen]);
  // Focusable by the app alone, which leads the reader here after a change of page.
  return (
    <h1 className={quiet ? page.unseen : page.title} tabIndex={-1}>
      {children}
    </h1>
  );
}
