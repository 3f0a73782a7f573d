import { useLayoutEffect, useRef, useState } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';
import type { PointPlace } from '../../charts/point-at.ts';
import { pointTip } from '../../charts/point-tip.ts';
import { useWords } from '../words-context.tsx';
import styles from './chart-tip.module.css';

interface ChartTipProps {
  model: ChartModel;
  place: PointPlace;
  anchor: { x: number; y: number };
  /** Width of the plot, which the box stays inside of. */
  width: number;
}

/**
 * The box at a point. React writes it as text, so nothing in the data can become markup; for the
 * ear the live region says the same, so this is hidden from it.
 */
export function ChartTip({ model, place, anchor, width }: ChartTipProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });
  const tip = pointTip(model, place.series, place.point, words);
  useLayoutEffect(() => {
    const { offsetWidth = 0, offsetHeight = 0 } = box.current ?? {};
    const centred = anchor.x - offsetWidth / 2;
    const left = Math.min(Math.max(0, centred), Math.max(0, width - offsetWidth));
    setAt({ left, top: anchor.y - offsetHeight - 14 });
  }, [anchor.x, anchor.y, width, tip?.figure, tip?.about, tip?.printed, tip?.source]);
  if (!tip) return null;
  return (
    <div ref={box} className={styles['tip']} style={at} aria-hidden="true">
      <p className={styles['figure']}>{tip.figure}</p>
      <p>{tip.about}</p>
      {tip.printed && <p>{tip.printed}</p>}
      {tip.source && <p className={styles['source']}>{tip.source}</p>}
    </div>
  );
}
