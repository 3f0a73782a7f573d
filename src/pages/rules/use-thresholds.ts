import { useConfig } from '../../queries/data-access-context.tsx';
import type { ProgressThresholds } from '../../semantic/progress.ts';
import { useSelection } from '../../url/use-selection.ts';

/** The thresholds that hold on every page: the address', or the department's where it has none. */
export function useThresholds(): ProgressThresholds {
  const { progressThresholds } = useConfig();
  const { selection } = useSelection();
  return selection.thresholds ?? progressThresholds;
}
