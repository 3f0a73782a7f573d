import { PlainTable } from '../../components/figures/plain-table.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { StepVerdict } from './indicator-model.ts';

/** From each figure to the next: the change, or the reason why there is none to tell. */
export function StepsTable({ steps }: { steps: readonly StepVerdict[] }) {
  const { messages } = useWords();
  const { comparabilityColumns: columns, comparabilityNone } = messages.indicatorPage;
  if (steps.length === 0) return <p>{comparabilityNone}</p>;
  return (
    <PlainTable columns={[columns.place, columns.from, columns.to, columns.change]}>
      {steps.map((step) => (
        <tr key={step.key}>
          <th scope="row">{step.place}</th>
          <td>{step.from}</td>
          <td>{step.to}</td>
          <td>{step.verdict}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
