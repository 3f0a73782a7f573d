import type { PlanProblemLine } from '../../charts/models/plan-problem-lines.ts';
import page from '../frame/page.module.css';

/** Plans that can't be measured against, each with its reason; nothing where there is none. */
export function PlanProblems({ lines }: { lines: readonly PlanProblemLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(({ key, code, text }) => (
        <li key={key} className={page.refused} data-problem={code}>
          {text}
        </li>
      ))}
    </ul>
  );
}
