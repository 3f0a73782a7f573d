import { useMemo, type Ref } from 'react';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { PaperPlotProvider } from '../../components/chart/paper-plot.tsx';
import page from '../../components/frame/page.module.css';
import { useOpenSource } from '../../components/source/source-context.tsx';
import { useWords } from '../../components/words-context.tsx';
import { captionOf } from '../../exports/briefing/caption-of.ts';
import { figuresChecksum } from '../../exports/image/image-stamp.ts';
import { formatDate } from '../../i18n/format-date.ts';
import type { BriefingItem } from '../../semantic/briefing.ts';
import { BriefingItemBar } from './briefing-item-bar.tsx';
import styles from './briefing-page.module.css';
import { BriefingText } from './briefing-text.tsx';
import type { FoundChart } from './found-charts.ts';
import { usePlotOnPaper } from './use-plot-on-paper.ts';

interface BriefingItemViewProps {
  found: FoundChart;
  /** Its place, from 0. */
  at: number;
  count: number;
  /** Its number on paper, where only charts with figures are counted. */
  printedAs: number | undefined;
  /** What else must stand on its printed page, in CSS pixels. */
  taken: number;
  ref?: Ref<HTMLElement>;
  onChange: (change: Partial<BriefingItem>) => void;
  onMove: (to: number, control: HTMLElement) => void;
  onRemove: (title: string) => void;
  onReadAgain: () => void;
}

/** Longer is no title, and no caption. */
const longest = { title: 200, caption: 1000 };

/** A chart of the briefing with its words, as it will be printed; on the screen they can be edited. */
export function BriefingItemView(props: BriefingItemViewProps) {
  const { found, at, count, printedAs, taken, ref, onChange, onMove, onRemove, onReadAgain } =
    props;
  const words = useWords();
  const { language, messages } = words;
  const { item: texts, figureNumber } = messages.briefing;
  const openSource = useOpenSource();
  const { item } = found;
  const chart = found.state === 'found' ? found.chart : undefined;
  const model = useMemo(
    () => chart && { ...chart.model, title: item.title ?? chart.model.title },
    [chart, item.title],
  );
  const own = useMemo(
    () => chart && { title: chart.model.title, caption: captionOf(chart.model, words) },
    [chart, words],
  );
  const title = item.title ?? own?.title ?? '';
  const caption = item.caption ?? own?.caption ?? '';
  const set = (key: 'title' | 'caption') => (text: string) =>
    onChange({ [key]: text === own?.[key] ? null : text });
  const heading = figureNumber(printedAs ?? at + 1, title);
  const plot = usePlotOnPaper(model, { heading, caption }, taken);
  // The first stands below the head of the document.
  const pages = plot?.isSplit ? styles[printedAs === 1 ? 'split' : 'splitOnNext'] : '';
  return (
    <article
      ref={ref}
      tabIndex={-1}
      className={`${styles.item} ${pages} ${chart ? '' : 'no-print'}`}
      aria-label={title === '' ? undefined : title}
      aria-busy={found.state === 'reading'}
    >
      <BriefingItemBar
        view={item.view}
        at={at}
        count={count}
        isEdited={own !== undefined && (item.title !== null || item.caption !== null)}
        onMove={onMove}
        onRemove={() => onRemove(title)}
        onRestore={() => onChange({ title: null, caption: null })}
      />
      <BriefingText
        label={texts.title}
        value={title}
        longest={longest.title}
        onChange={set('title')}
        isTitle
      />
      <BriefingText
        label={texts.caption}
        value={caption}
        longest={longest.caption}
        placeholder={texts.captionHint}
        onChange={set('caption')}
      />
      <div className={styles.printed}>
        <h2>{heading}</h2>
        {caption !== '' && <p>{caption}</p>}
      </div>
      {found.state === 'reading' && <p className={page.small}>{texts.reading}</p>}
      {found.state === 'absent' && <p className={page.refused}>{texts.absent}</p>}
      {found.state === 'failed' && (
        <p className={page.refused}>
          {texts.failed}{' '}
          <button type="button" className="link-button" onClick={onReadAgain}>
            {texts.again}
          </button>
        </p>
      )}
      {found.state === 'found' && found.isChanged && (
        <p className={`${page.refused} no-print`}>
          {texts.changed(formatDate(item.addedOn, 'day', language))}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => onChange({ figures: figuresChecksum(found.chart.model) })}
          >
            {texts.seen}
          </button>
        </p>
      )}
      {model && (
        <PaperPlotProvider value={plot}>
          {model.subtitle !== '' && <p className={styles.subtitle}>{model.subtitle}</p>}
          <ChartFigure
            model={model}
            headingLevel="none"
            onOpenPoint={({ observation }) => observation && openSource({ observation })}
            onOpenSource={(sourceId) => openSource({ sourceId })}
          />
        </PaperPlotProvider>
      )}
    </article>
  );
}
