import { Fragment } from 'react';
import { hasVietnameseLetters, splitQuotes } from '../../i18n/split-quotes.ts';
import { useWords } from '../words-context.tsx';

/**
 * A remark with the words it quotes from a Vietnamese report marked as such, so that a screen reader says
 * them in their own language (WCAG 3.1.2).
 */
export function RemarkText({ text }: { text: string }) {
  const { language } = useWords();
  if (language === 'vi') return text;
  return splitQuotes(text).map((part, at) =>
    hasVietnameseLetters(part) && part.startsWith('“') ? (
      <span key={at} lang="vi">
        {part}
      </span>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
