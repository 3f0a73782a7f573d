import styles from './step-mark.module.css';

/** What kind of figures a period has, as charts mark their points. */
export type StepMarkKind = 'whole' | 'part-year' | 'preliminary' | 'estimate';

/** On a crowded line most steps are dots; `within` are between two handles, `chosen` has one. */
type StepMarkLook = 'plain' | 'within' | 'dot' | 'dot-within' | 'chosen';

/** Shape of a step on the slider: ring, dashed ring, square or diamond; filled for the chosen one. */
export function StepMark({ kind, look }: { kind: StepMarkKind; look: StepMarkLook }) {
  return (
    <svg className={`${styles.mark} ${styles[look]}`} viewBox="-12 -12 24 24" aria-hidden="true">
      {look.startsWith('dot') ? <circle r={1.5} /> : shapeOf(kind, look === 'chosen')}
    </svg>
  );
}

function shapeOf(kind: StepMarkKind, chosen: boolean) {
  switch (kind) {
    case 'whole':
      return <circle r={chosen ? 10 : 5} />;
    case 'part-year':
      return chosen ? (
        <>
          <circle r={9} className={styles.dashes} pathLength={24} />
          <circle r={7} />
        </>
      ) : (
        <circle r={5} className={styles.dashes} pathLength={16} />
      );
    case 'preliminary':
      return chosen ? (
        <rect x={-9} y={-9} width={18} height={18} />
      ) : (
        <rect x={-4.5} y={-4.5} width={9} height={9} />
      );
    case 'estimate':
      return <path d={chosen ? 'M0-13 13 0 0 13-13 0Z' : 'M0-6.5 6.5 0 0 6.5-6.5 0Z'} />;
  }
}
