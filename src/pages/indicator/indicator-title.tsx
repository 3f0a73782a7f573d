import { PageTitle } from '../../components/frame/page-title.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Indicator } from '../../semantic/indicator.ts';
import { IndicatorPin } from '../watch/indicator-pin.tsx';
import styles from './indicator-title.module.css';

/** The indicator's name, and beside it the button to watch it. */
export function IndicatorTitle({ indicator }: { indicator: Indicator }) {
  const { language } = useWords();
  return (
    <div className={styles.title}>
      <PageTitle>{indicator.name[language]}</PageTitle>
      <IndicatorPin indicator={indicator} />
    </div>
  );
}
