import { useMemo, type ReactNode } from 'react';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { Notices } from '../../components/states/notices.tsx';
import { useWords } from '../../components/words-context.tsx';
import { useCompareChoice, type KnownChoice } from './use-compare-choice.ts';

interface OfKnownIndicatorProps {
  title: string;
  children: (choice: KnownChoice) => ReactNode;
}

/** A page about an indicator that is compared; where the data have none at all, it says so. */
export function OfKnownIndicator({ title, children }: OfKnownIndicatorProps) {
  const { messages } = useWords();
  const choice = useCompareChoice();
  const { indicator } = choice;
  const known = useMemo(() => indicator && { ...choice, indicator }, [choice, indicator]);
  if (known) return children(known);
  return (
    <>
      <Notices texts={choice.notices} />
      <PageTitle>{title}</PageTitle>
      <p className={page.lead}>{messages.indicatorPage.noneHere}</p>
    </>
  );
}
