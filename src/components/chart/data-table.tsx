import type { TableCell, TableModel, TableRow } from '../../charts/table-model.ts';
import styles from './data-table.module.css';

interface DataTableProps {
  table: TableModel;
  id?: string;
}

/** The figures of a chart as a real table: raw numbers and sources stand in the cells' data. */
export function DataTable({ table, id }: DataTableProps) {
  const { caption, categoryTitle, columns, rows } = table;
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={caption} id={id}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{categoryTitle}</th>
            {columns.map(({ id: key, name, unit }) => (
              <th key={key} scope="col" className={styles['number']}>
                {name}
                {unit && <span className={styles['unit']}> ({unit})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BodyRow({ row }: { row: TableRow }) {
  return (
    <tr data-row={row.role}>
      <th scope="row">
        {row.label}
        {row.sublabel && <span className={styles['remark']}>{row.sublabel}</span>}
      </th>
      {row.cells.map((cell, index) => (
        // Cells have no identity but their column, which never moves within a row.
        <BodyCell key={index} cell={cell} />
      ))}
    </tr>
  );
}

/** A missing figure has no `data-value`: an empty one would read as zero. */
function BodyCell({ cell: { text, value, sourceId, remark, isWord } }: { cell: TableCell }) {
  if (isWord) return <td>{text}</td>;
  if (value === null) return <td className={styles['missing']}>{text}</td>;
  return (
    <td data-value={value} data-source={sourceId ?? undefined} className={styles['number']}>
      {text}
      {remark && <span className={styles['remark']}>{remark}</span>}
    </td>
  );
}
