import type { ChartModel } from '../../charts/chart-model.ts';
import type { Observation } from '../../semantic/observation.ts';

export type ExportScope = 'view' | 'indicator';

/** The figures that a chart shows, or all of the indicators that it shows figures of, one by one. */
export async function figuresOf(
  { series }: ChartModel,
  scope: ExportScope,
  loadIndicator: (indicatorId: string) => Promise<readonly Observation[]>,
  onProgress: (done: number, of: number) => void,
): Promise<Observation[]> {
  const shown = series.flatMap(({ points }) => points.flatMap((it) => it.observation ?? []));
  if (scope === 'view') return shown;
  const ids = [...new Set(shown.map((it) => it.indicatorId))];
  const loaded: Observation[] = [];
  for (const [at, id] of ids.entries()) {
    onProgress(at, ids.length);
    for (const figure of await loadIndicator(id)) loaded.push(figure);
  }
  return loaded;
}
