import styles from './columns.module.css';
import { useImportWords } from './import-context.tsx';
import { dragRole } from './role-drag.ts';

/** Roles to be dragged onto columns. The lists in the columns do the same, and all of it. */
export function RoleChips() {
  const { columns: page } = useImportWords().texts;
  return (
    <div className={styles['chips']} aria-hidden="true">
      <span>{page.roles}</span>
      {page.chips.map((role) => (
        <span
          key={role}
          className={styles['chip']}
          draggable
          onDragStart={(event) => dragRole(event, role)}
        >
          {page.use[role]}
        </span>
      ))}
    </div>
  );
}
