import type { ChartModel } from '../../charts/chart-model.ts';
import chart from '../chart/chart-figure.module.css';
import { useWords } from '../words-context.tsx';
import { useOpenExport } from './export-context.tsx';

/** Among a chart's actions: its picture and its figures. The rest is loaded when one is pressed. */
export function ExportButtons({ model }: { model: ChartModel }) {
  const { dataExport, imageExport } = useWords().messages;
  const open = useOpenExport();
  if (!open) return null;
  const labels = { image: imageExport.open, data: dataExport.open };
  return (['image', 'data'] as const).map((kind) => (
    <button
      key={kind}
      type="button"
      className={`${chart['action'] ?? ''} no-print`}
      aria-haspopup="dialog"
      onClick={() => open(kind, model)}
    >
      {labels[kind]}
    </button>
  ));
}
