import page from '../../components/frame/page.module.css';
import { PaceRule } from '../../components/watch/pace-rule.tsx';
import { WatchedFigure } from '../../components/watch/watched-figure.tsx';
import { useWords } from '../../components/words-context.tsx';
import { useCatalogue, useConfig } from '../../queries/data-access-context.tsx';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Place } from '../../semantic/place.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import { seenKey } from '../../semantic/visit.ts';
import { raisedBy, type Pin } from '../../semantic/watch.ts';
import { useWatchList } from '../../storage/watch-list.ts';
import { RouteLink } from '../../url/route-link.tsx';
import { focusTitle } from '../../components/frame/focus-title.ts';
import styles from './watched-section.module.css';

interface WatchedSectionProps {
  /** What the place has of each pinned indicator, in the order of the pins; empty where nothing. */
  items: ReadonlyMap<string, readonly ProgressItem[]>;
  place: Place;
}

/** The indicators that a person watches, before all others; nothing where none is pinned. */
export function WatchedSection({ items, place }: WatchedSectionProps) {
  const { messages, language } = useWords();
  const { indicators } = useCatalogue();
  const { pins } = useWatchList();
  const known = pins.flatMap((pin) => {
    const indicator = indicators.get(pin.indicatorId);
    return indicator ? [{ pin, indicator, figures: items.get(indicator.id) ?? [] }] : [];
  });
  if (known.length === 0) return null;
  const here = known.filter((it) => it.figures.length > 0);
  const elsewhere = known.filter((it) => it.figures.length === 0);
  return (
    <section className={styles.watched} aria-labelledby="watched">
      <div className={page.heading}>
        <h2 id="watched">{messages.watchList.title}</h2>
      </div>
      <ul>
        {here.map((row) => (
          <Row key={row.pin.indicatorId} {...row} pins={pins} />
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <p className={page.small}>
          {messages.watchList.nothingHere(place.name[language])}{' '}
          {elsewhere.map(({ indicator }, index) => (
            <span key={indicator.id}>
              {index > 0 && '; '}
              <RouteLink to="indicator" choose={{ indicator: indicator.id }}>
                {indicator.name[language]}
              </RouteLink>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

interface RowProps {
  pin: Pin;
  pins: readonly Pin[];
  indicator: Indicator;
  figures: readonly ProgressItem[];
}

function Row({ pin, pins, indicator, figures }: RowProps) {
  const { messages, language } = useWords();
  const catalogue = useCatalogue();
  const { progressThresholds } = useConfig();
  const { unpin, setRule } = useWatchList();
  const name = indicator.name[language];
  // A rule asks for a pace, which only what is counted towards a plan has.
  const hasPace = figures.some((it) => typeof it.progress?.pace === 'number');
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <RouteLink to="indicator" choose={{ indicator: indicator.id }}>
          {name}
        </RouteLink>
      </div>
      <div className={styles.figures}>
        {figures.map((item) => (
          <WatchedFigure
            key={`${seenKey(item)}|${item.actual.locator}|${item.actual.value}`}
            item={item}
            status={item.status}
            catalogue={catalogue}
            raised={raisedBy(item, pins)}
          />
        ))}
      </div>
      <div className={styles.actions}>
        {(hasPace || pin.below !== null) && (
          <PaceRule
            name={name}
            below={pin.below}
            usual={progressThresholds.watch}
            onChange={(below) => setRule(indicator.id, below)}
          />
        )}
        <button
          type="button"
          className="link-button no-print"
          aria-label={messages.watchList.unpin(name)}
          onClick={() => {
            unpin(indicator.id);
            focusTitle();
          }}
        >
          {messages.watchList.unpinShort}
        </button>
      </div>
    </li>
  );
}
