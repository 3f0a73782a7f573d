import { useMemo } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';
import { isToLookAt, useToldQuality } from '../quality/quality-context.tsx';
import { RemarkText } from '../source/remark-text.tsx';
import { useWords } from '../words-context.tsx';
import styles from './chart-figure.module.css';

/** So many notes stand under the plot; more are only counted. */
const mostNotes = 2;

/** What a reader should know of the quality of the figures that a chart draws. */
export function ChartQuality({ model }: { model: ChartModel }) {
  const { quality } = useWords().messages;
  const { notesOn } = useToldQuality();
  const marked = useMemo(
    () =>
      model.series
        .flatMap(({ points }) => points)
        .flatMap(({ observation, text }) => {
          const notes = observation ? notesOn(observation) : [];
          const texts = notes.filter(isToLookAt).map((it) => it.text);
          return texts.length > 0 ? [{ figure: text, texts }] : [];
        }),
    [model, notesOn],
  );
  // A figure's own note stands among the chart's notes already.
  const texts = new Set(
    marked.flatMap((it) => it.texts.filter((text) => !model.notes.includes(text))),
  );
  if (texts.size === 0) return null;
  if (texts.size > mostNotes) {
    return <p className={styles['note']}>{quality.inChart(marked.length)}</p>;
  }
  return [...texts].map((text) => {
    const figures = marked.filter((it) => it.texts.includes(text)).map((it) => it.figure);
    return (
      <p key={text} className={styles['note']}>
        {figures.join(', ')}: <RemarkText text={text} />
      </p>
    );
  });
}
