import { useId, useMemo, useState, type ReactNode } from 'react';
import type { ChartModel, ChartPoint } from '../../charts/chart-model.ts';
import type { PointPlace } from '../../charts/point-at.ts';
import { toTable } from '../../charts/to-table.ts';
import { useWords } from '../words-context.tsx';
import { RemarkText } from '../source/remark-text.tsx';
import { ChartFrame, type ChartHeadProps } from './chart-frame.tsx';
import { ChartEmpty, ChartTrouble } from './chart-placeholders.tsx';
import { ChartQuality } from './chart-quality.tsx';
import { ChartSources } from './chart-sources.tsx';
import { DataTable } from './data-table.tsx';
import styles from './chart-figure.module.css';
import { InteractivePlot } from './interactive-plot.tsx';
import { PlotBoundary } from './plot-boundary.tsx';

export interface ChartFigureProps {
  model: ChartModel;
  /** By which an address asks for it alone, where one can. */
  id?: string | undefined;
  headingLevel?: ChartHeadProps['headingLevel'];
  /** A point was clicked, tapped, or entered with the keyboard. */
  onOpenPoint?: (point: ChartPoint, category: number) => void;
  onOpenSource?: (sourceId: string) => void;
  /** Further actions at the right of the foot: copy, save, the menu. */
  actions?: ReactNode;
  /** The one chart of its page, under a title of a page's size. */
  large?: boolean;
  /** Without notes, sources and table: for a card that shows them itself. */
  bare?: boolean;
}

/** A chart with all that must stand on it: title, picture, notes, sources, and its figures. */
export function ChartFigure(props: ChartFigureProps) {
  const {
    model,
    id,
    headingLevel = 3,
    onOpenPoint,
    onOpenSource,
    actions,
    bare = false,
    large = false,
  } = props;
  const words = useWords();
  const { chart } = words.messages;
  const tableId = useId();
  const [isDrawn, setDrawn] = useState(false);
  const [failed, setFailed] = useState<ChartModel>();
  const [hasTable, setTable] = useState(false);
  const table = useMemo(
    () => (hasTable ? toTable(model, words) : undefined),
    [hasTable, model, words],
  );

  const head = { title: model.title, subtitle: model.subtitle, headingLevel, large };
  if (!hasFigures(model)) return <ChartEmpty kind={model.kind} id={id} {...head} />;

  const isFailed = failed === model;
  const state = isFailed ? 'error' : isDrawn ? 'ready' : 'loading';
  const openPoint = ({ series, point: at }: PointPlace) => {
    const point = model.series[series]?.points[at];
    if (point) onOpenPoint?.(point, at);
  };
  return (
    <ChartFrame kind={model.kind} id={id} state={state} {...head}>
      <PlotBoundary
        resetKey={model}
        onError={() => setFailed(model)}
        fallback={<ChartTrouble next={chart.failedAdvice} />}
      >
        <InteractivePlot model={model} onOpen={openPoint} onDrawn={setDrawn} />
      </PlotBoundary>
      {!bare && (
        <>
          {model.notes.map((note) => (
            <p key={note} className={styles['note']}>
              <RemarkText text={note} />
            </p>
          ))}
          <ChartQuality model={model} />
          <div className={styles['foot']}>
            <ChartSources sources={model.sources} onOpenSource={onOpenSource} />
            <div className={styles['actions']}>
              <button
                type="button"
                className={styles['action']}
                aria-expanded={hasTable}
                aria-controls={hasTable ? tableId : undefined}
                onClick={() => setTable(!hasTable)}
              >
                {chart.table}
              </button>
              {actions}
            </div>
          </div>
          {table && <DataTable id={tableId} table={table} />}
        </>
      )}
    </ChartFrame>
  );
}

const hasFigures = ({ series }: ChartModel): boolean =>
  series.some(({ points }) => points.some((point) => point.value !== null));
