import { useWords } from '../../components/words-context.tsx';
import { periodAlone } from '../../i18n/compared.ts';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import type { Observation } from '../../semantic/observation.ts';
import { RouteLink } from '../../url/route-link.tsx';
import styles from './dataset-page.module.css';

/** What a figure is about: its indicator, which leads to its page, and below it place and period. */
export function FigureName({ figure, catalogue }: { figure: Observation; catalogue: Catalogue }) {
  const words = useWords();
  const { language, messages } = words;
  const { indicatorId, placeId, breakdown, kind } = figure;
  return (
    <>
      <RouteLink to="indicator" choose={{ indicator: indicatorId, places: [placeId] }}>
        {catalogue.indicators.get(indicatorId)?.name[language] ?? indicatorId}
      </RouteLink>
      <span className={styles.dim}>
        {[
          ...(breakdown ? [memberLabel(catalogue, breakdown, language)] : []),
          ...(kind === 'plan' ? [messages.source.plan] : []),
          catalogue.places.get(placeId)?.name[language] ?? placeId,
          periodAlone(figure, words),
        ].join(' · ')}
      </span>
    </>
  );
}
