import { useEffect, useMemo } from 'react';
import { WatchedFigure } from '../../components/watch/watched-figure.tsx';
import { useIsUnseen } from '../../components/frame/unseen-page.tsx';
import { useWords } from '../../components/words-context.tsx';
import { changeNote, changesText } from '../../i18n/watch-text.ts';
import { useCatalogue, useConfig } from '../../queries/data-access-context.tsx';
import { useDataVersion } from '../../queries/use-data-version.ts';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { parseBreakdown } from '../../semantic/observation.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import type { Language } from '../../semantic/selection.ts';
import { visitsAfter } from '../../semantic/visit.ts';
import { changesSince, type Change } from '../../semantic/watch.ts';
import { useLastVisits } from '../../storage/last-visit.ts';
import { useWatchList } from '../../storage/watch-list.ts';
import { RouteLink } from '../../url/route-link.tsx';
import { focusTitle } from '../../components/frame/focus-title.ts';
import styles from './watch-changes.module.css';

/** More changes than these are folded away. */
const mostAtOnce = 5;

interface WatchChangesProps {
  /** All that `useWatchedItems` gives of these places: what is missing would be told as gone. */
  items: readonly ProgressItem[];
  placeIds: readonly PlaceId[];
}

/** What has changed since the last visit, until it is said to be seen; nothing where nothing has. */
export function WatchChanges({ items, placeIds }: WatchChangesProps) {
  const words = useWords();
  const { watchList } = words.messages;
  const { progressThresholds: thresholds } = useConfig();
  const version = useDataVersion();
  const { pins } = useWatchList();
  const { visits, keep, settle } = useLastVisits();
  const changes = useMemo(
    () => changesSince(visits, items, { placeIds, version, thresholds, pins }),
    [visits, items, placeIds, version, thresholds, pins],
  );
  const quiet = useMemo(
    () => placeIds.filter((id) => !changes.some((it) => it.placeId === id)),
    [placeIds, changes],
  );
  // A first visit to a place, or other data that change nothing there: nothing is to be told.
  const isUnseen = useIsUnseen();
  useEffect(() => {
    if (!isUnseen) settle(items, { placeIds: quiet, version });
  }, [quiet, visits, items, version, settle, isUnseen]);
  if (changes.length === 0) return null;
  const seen = () => {
    keep((all) => visitsAfter(all, items, { placeIds, version }));
    focusTitle();
  };

  return (
    <section className={`${styles.changes} no-print`} aria-label={watchList.changes}>
      <div className={styles.head}>
        <p role="status">{changesText(changes, words)}</p>
        <button type="button" className="button" onClick={seen}>
          {watchList.seen}
        </button>
      </div>
      <details open={changes.length <= mostAtOnce}>
        <summary>{watchList.each(changes.length)}</summary>
        <ul>
          {changes.map((change) => (
            <li key={`${change.placeId}|${change.indicatorId}|${change.breakdown}`}>
              <ChangeLine change={change} withPlace={placeIds.length > 1} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function ChangeLine({ change, withPlace }: { change: Change; withPlace: boolean }) {
  const words = useWords();
  const { language } = words;
  const catalogue = useCatalogue();
  const { indicatorId, placeId, item, status, raised } = change;
  const name = catalogue.indicators.get(indicatorId)?.name[language] ?? indicatorId;
  const place = catalogue.places.get(placeId)?.name[language] ?? placeId;
  const note = changeNote(change, words);
  return (
    <>
      <RouteLink to="indicator" choose={{ indicator: indicatorId, places: [placeId] }}>
        {withPlace ? `${place}: ${name}` : name}
      </RouteLink>
      {item ? (
        <WatchedFigure
          item={item}
          status={status}
          catalogue={catalogue}
          raised={raised}
          note={note}
        />
      ) : (
        <p className={styles.gone}>
          {partLabel(change, catalogue, language)}
          {note}
        </p>
      )}
    </>
  );
}

/** "Nông nghiệp: " before what is said of a part; empty of a total. */
function partLabel(
  { breakdown }: Pick<Change, 'breakdown'>,
  catalogue: Pick<Catalogue, 'terms'>,
  language: Language,
): string {
  const part = parseBreakdown(breakdown);
  return part ? `${memberLabel(catalogue, part, language)}: ` : '';
}
