import type { Briefing } from '../../semantic/briefing.ts';
import styles from './briefing-print.module.css';

/** Who signs the printed document, with room for the signature; nothing where nobody is named. */
export function BriefingSignature({ briefing: { role, name } }: { briefing: Briefing }) {
  if (role.trim() === '' && name.trim() === '') return null;
  return (
    <div className={styles.signature}>
      <div className={styles.signed}>
        <p className={styles.role}>{role}</p>
        <p className={styles.name}>{name}</p>
      </div>
    </div>
  );
}
