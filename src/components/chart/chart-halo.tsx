import { isOnlyPointedAt, type Mark } from '../../charts/draw/mark.ts';
import styles from './chart-tip.module.css';

/** What a point shows only while it is walked to or pointed at, over the drawing. */
export function ChartHalo({ marks }: { marks: readonly Mark[] }) {
  return (
    <svg className={styles['halo']} aria-hidden="true">
      {marks.filter(isOnlyPointedAt).map((mark, index) => (
        // They have no identity but their turn.
        <Outline key={index} mark={mark} />
      ))}
    </svg>
  );
}

function Outline({ mark }: { mark: Mark }) {
  const { fill, stroke, lineWidth } = mark.style;
  const look = { fill, stroke, strokeWidth: lineWidth };
  if (mark.type === 'circle') return <circle {...mark.shape} {...look} />;
  if (mark.type === 'rect') return <rect {...mark.shape} {...look} />;
  if (mark.type === 'path') return <path {...mark.shape} {...look} />;
  return null;
}
