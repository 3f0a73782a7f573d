import { useState } from 'react';
import control from '../../../components/filters/control.module.css';
import { columnName } from './column-name.ts';
import styles from './columns.module.css';
import { useImportWords, useReviewed } from './import-context.tsx';
import type { ColumnRole } from './recipe-changes.ts';
import { shownCell } from './shown-cell.ts';
import { droppedRole, isRoleDrag } from './role-drag.ts';

interface ColumnRowProps {
  index: number;
  role: ColumnRole;
  /** Its first cells. */
  samples: readonly (string | null)[];
  onRole: (role: ColumnRole) => void;
}

/** A column: its heading, a few cells, and what it is used as. */
export function ColumnRow({ index, role, samples, onRole }: ColumnRowProps) {
  const { texts } = useImportWords();
  const { table } = useReviewed();
  const { columns: page } = texts;
  const [isOver, setOver] = useState(false);
  const name = columnName(table.table, index, texts);
  const roles = Object.keys(page.use) as (keyof typeof page.use)[];
  const cells = new Set(samples.flatMap((it) => (it === null || it === '' ? [] : [shownCell(it)])));
  return (
    <li
      className={styles['column']}
      data-role={role}
      data-over={isOver}
      onDragOver={(event) => {
        if (!isRoleDrag(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const dropped = droppedRole(event, roles);
        setOver(false);
        if (!dropped) return;
        event.preventDefault();
        onRole(dropped);
      }}
    >
      <div>
        <p className={styles['name']}>{name}</p>
        <p className={styles['samples']}>
          {cells.size > 0 ? [...cells].join(' · ') : page.noSamples}
        </p>
      </div>
      <select
        className={control.control}
        aria-label={page.roleOf(name)}
        value={role}
        onChange={(event) => {
          const chosen = roles.find((it) => it === event.target.value);
          if (chosen) onRole(chosen);
        }}
      >
        {roles.map((it) => (
          <option key={it} value={it}>
            {page.use[it]}
          </option>
        ))}
      </select>
    </li>
  );
}
