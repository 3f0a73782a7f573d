import styles from './loading.module.css';

/** Grey bars in the place of what is to come; `progress` tells the bytes. */
export function Loading({ progress }: { progress: string }) {
  return (
    <div className={styles.loading} role="status" data-loading>
      <div className={styles.bars} aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      <p className={styles.words}>{progress}</p>
    </div>
  );
}
