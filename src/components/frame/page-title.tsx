import { useEffect } from 'react';
import { useWords } from '../words-context.tsx';
import page from './page.module.css';

/** The page's heading, which is its name in the browser's tab and history too. */
export function PageTitle({ children }: { children: string }) {
  const { messages } = useWords();
  useEffect(() => {
    document.title = `${children} · ${messages.frame.appName}`;
  }, [children, messages]);
  // Focusable by the app alone, which leads the reader here after a change of page.
  return (
    <h1 className={page.title} tabIndex={-1}>
      {children}
    </h1>
  );
}
