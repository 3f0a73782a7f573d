import { lazy, Suspense, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { chartKinds } from '../../charts/chart-kinds.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import type { PointPlace } from '../../charts/point-at.ts';
import { spokenPoint } from '../../charts/point-tip.ts';
import { tryAgain } from '../../lib/try-again.ts';
import { useTheme } from '../theme-context.tsx';
import { useWords } from '../words-context.tsx';
import { ChartSkeleton } from './chart-skeleton.tsx';
import { useStillDrawing } from './still-drawing.ts';
import styles from './chart-figure.module.css';
import { useMediaQuery } from '../use-media-query.ts';
import { usePaperPlot } from './paper-plot.tsx';
import { useWidth } from './use-width.ts';
import { walkTo } from './walk-points.ts';

/** A lazy component keeps a failure for good, so a shaky line gets more than one chance. */
const ChartPlot = lazy(async () => {
  const { ChartPlot: Plot } = await tryAgain(() => import('./chart-plot.tsx'), [1_000, 3_000]);
  return { default: Plot };
});

interface InteractivePlotProps {
  model: ChartModel;
  onOpen: (place: PointPlace) => void;
  /** The picture is ordered anew (false), or its drawing is finished (true). */
  onDrawn: (isDrawn: boolean) => void;
}

/** The picture with its keyboard and its voice: arrows walk the points, a live region says them. */
export function InteractivePlot({ model, onOpen, onDrawn }: InteractivePlotProps) {
  const words = useWords();
  const { chart } = words.messages;
  const theme = useTheme();
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');
  const frame = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame);
  const paper = usePaperPlot();
  const width = paper && measured > 0 ? paper.width : measured;
  const still = useStillDrawing();
  const keysId = useId();
  const [walk, setWalk] = useState<{ model: ChartModel; place: PointPlace }>();
  const [isSpoken, setSpoken] = useState(false);

  const context = useMemo(
    () => ({ width, theme, words, reducedMotion, interactive: true }),
    [width, theme, words, reducedMotion],
  );
  const label = useMemo(() => labelOf(model, chart.figures), [model, chart]);
  const kind = chartKinds[model.kind];
  const height = kind.height(model, width || usualWidth);
  // A place in an earlier model says nothing about this one.
  const current = walk?.model === model ? walk.place : undefined;

  function walkBy(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') setWalk(undefined);
    if (event.key === 'Enter' || event.key === ' ') {
      if (!current) return;
      event.preventDefault();
      onOpen(current);
      return;
    }
    const place = walkTo(event.key, current, model, kind.categoriesRun);
    if (!place) return;
    event.preventDefault();
    setSpoken(true);
    setWalk({ model, place });
  }

  return (
    <>
      <div
        ref={frame}
        className={`${styles['plot']} ${paper?.isBeside ? styles['beside'] : ''}`}
        style={{ height, ...(paper && { width, zoom: paper.scale }) }}
        role="application"
        aria-roledescription={chart.plotRole}
        aria-label={label}
        aria-describedby={keysId}
        tabIndex={0}
        onKeyDown={walkBy}
        onBlur={() => setWalk(undefined)}
      >
        {still?.(model)}
        {width > 0 && (
          <Suspense fallback={<ChartSkeleton height={height} />}>
            <ChartPlot
              model={model}
              context={context}
              height={height}
              current={current}
              onPoint={(place) => {
                setSpoken(false);
                setWalk(place && { model, place });
              }}
              onOpen={onOpen}
              onDrawn={onDrawn}
            />
          </Suspense>
        )}
      </div>
      <p id={keysId} className={styles['unseen']}>
        {model.planHeads ? chart.keysOfRows : chart.keys}
      </p>
      <p className={styles['unseen']} aria-live="polite">
        {isSpoken && current ? spokenPoint(model, current.series, current.point) : undefined}
      </p>
    </>
  );
}

/** Taken until the real width is known, which is before anything is painted. */
const usualWidth = 560;

function labelOf(model: ChartModel, figures: (count: number, of: number) => string): string {
  // Another place's period is no gap of this one's, and has no words.
  const points = model.series.flatMap((series) => series.points).filter((it) => it.text !== '');
  const stated = points.filter((it) => it.value !== null);
  return [model.title, model.subtitle, figures(stated.length, points.length)]
    .filter((it) => it !== '')
    .join('. ');
}
