import { formatNumber } from '../../../i18n/format-number.ts';
import type { ChangeSummary } from '../../../imports/table-import.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { RouteLink } from '../../../url/route-link.tsx';
import styles from './changes.module.css';
import { useImportWords, useReviewed } from './import-context.tsx';
import { placeName } from './place-name.ts';

const mostShown = 20;

/** Charts that would move; a look at one leaves the import as it is. */
export function MovingViews({ views }: { views: ChangeSummary['views'] }) {
  const { texts, words } = useImportWords();
  const { newIndicators } = useReviewed().table.draft.recipe;
  const catalogue = useCatalogue();
  const { changes: page } = texts;
  if (views.length === 0) return null;
  const hidden = views.length - mostShown;
  const count = (value: number) => formatNumber(value, words.language);
  return (
    <details className={styles['views']}>
      <summary>
        {page.views} ({count(views.length)})
      </summary>
      <p className={styles['small']}>{page.opensBeside}</p>
      <ul>
        {views.slice(0, mostShown).map(({ indicatorId, placeId, changes, years }) => {
          const known = catalogue.indicators.get(indicatorId);
          const made = newIndicators.find(({ id }) => id === indicatorId);
          const name = (known ?? made)?.name[words.language] ?? indicatorId;
          const text = page.view(name, placeName(placeId, catalogue, words));
          return (
            <li key={`${indicatorId} ${placeId}`}>
              {known ? (
                <RouteLink to="indicator" choose={{ indicator: indicatorId, places: [placeId] }}>
                  {text}
                </RouteLink>
              ) : (
                text
              )}
              <span className={styles['small']}>
                {page.viewCount(count(changes), years.join(', '))}
              </span>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p className={styles['small']}>{page.moreViews(count(hidden))}</p>}
    </details>
  );
}
