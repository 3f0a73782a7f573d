import styles from './loading.module.css';

/** Over a page that still shows what was asked before: what it is waiting for. */
export function Late({ progress }: { progress: string }) {
  return (
    <p role="status" className={styles.late}>
      {progress}
    </p>
  );
}
