import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ChartStageProvider, type ShownChart } from '../components/chart/chart-stage.tsx';
import { wholeAddress } from '../components/chart/view-address.tsx';
import { heightMessage } from '../components/exports/frame-height.ts';
import styles from '../components/frame/embed-frame.module.css';
import { useWords } from '../components/words-context.tsx';
import { changeView } from '../url/view-address.ts';
import { RemoteNoticesIfAny } from './remote/remote-notices-if-any.tsx';

/**
 * One chart of a page alone, for a portal's frame: as wide as the frame is, with its sources and a
 * link to the whole view. The page works unseen behind it; where it has no chart, it is shown itself.
 */
export function EmbedFrame({
  chartId,
  children,
}: {
  chartId: string | undefined;
  children: ReactNode;
}) {
  const { embedding } = useWords().messages;
  const { pathname, search } = useLocation();
  const [charts, setCharts] = useState<readonly ShownChart[]>([]);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const frame = useRef<HTMLElement>(null);
  const onShown = useCallback((chart: ShownChart) => {
    setCharts((all) => [...all, chart]);
    return () => setCharts((all) => all.filter((it) => it !== chart));
  }, []);
  const chart = chartId === undefined ? charts[0] : charts.find((it) => it.model.id === chartId);
  const shownId = chart?.model.id;
  const stage = {
    onShown,
    isDrawn: (model: ShownChart['model']) => host !== null && model.id === shownId,
    ...(host ? { host } : {}),
  };
  useEffect(() => {
    const { current } = frame;
    if (!current || window.parent === window) return;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(current.getBoundingClientRect().height);
      window.parent.postMessage({ type: heightMessage, height }, '*');
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const address = chart?.address ?? pathname + search;
  const whole = changeView(address, { embed: false, chart: undefined }) ?? '/';
  const wholeApp = wholeAddress(whole);
  return (
    <main ref={frame} className={styles.frame}>
      <RemoteNoticesIfAny whole={wholeApp} />
      <ChartStageProvider value={stage}>
        <div hidden={charts.length > 0}>{children}</div>
      </ChartStageProvider>
      <div ref={setHost} />
      {charts.length > 0 && !chart && <p role="alert">{embedding.noSuchChart}</p>}
      <p className={styles.link}>
        <a href={wholeApp} target="_blank" rel="noopener">
          {embedding.openWhole}
        </a>
      </p>
    </main>
  );
}
