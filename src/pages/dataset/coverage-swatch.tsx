import type { CellLook } from './coverage-cells.ts';
import styles from './coverage-table.module.css';

/** What stands in a cell without a figure, besides its pattern. */
export const signOf = (look: CellLook): string =>
  'missing' in look && look.missing === 'not-added' ? '≠' : '';

/** A cell's attributes by which its look is chosen. */
export const lookAttributes = (look: CellLook) =>
  'missing' in look ? { 'data-missing': look.missing } : { 'data-class': look.shareClass };

/** A cell of the coverage in small, beside the words for it. */
export function CoverageSwatch({ look }: { look: CellLook }) {
  return (
    <span
      className={`${styles.cell} ${styles.swatch}`}
      aria-hidden="true"
      {...lookAttributes(look)}
    >
      {signOf(look)}
    </span>
  );
}
