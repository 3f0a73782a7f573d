import tableStyles from '../../components/figures/figures-table.module.css';
import { useWords } from '../../components/words-context.tsx';
import type { StepVerdict } from './indicator-model.ts';

/** From each figure to the next: the change, or the reason why there is none to tell. */
export function StepsTable({ steps }: { steps: readonly StepVerdict[] }) {
  const { messages } = useWords();
  const { comparabilityColumns: columns, comparabilityNone } = messages.indicatorPage;
  if (steps.length === 0) return <p>{comparabilityNone}</p>;
  return (
    <div className={tableStyles.scroll}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.key}>
              <th scope="row">{step.place}</th>
              <td>{step.from}</td>
              <td>{step.to}</td>
              <td>{step.verdict}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
