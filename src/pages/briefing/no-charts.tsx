import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { RouteLink } from '../../url/route-link.tsx';

/** Where charts come from, while there are none. */
export function NoCharts() {
  const { briefing, frame } = useWords().messages;
  return (
    <p className={`${page.lead} no-print`}>
      {briefing.empty} <RouteLink to="overview">{frame.overview}</RouteLink>,{' '}
      <RouteLink to="compare">{frame.compare}</RouteLink>,{' '}
      <RouteLink to="map">{frame.map}</RouteLink>,{' '}
      <RouteLink to="progress">{frame.progress}</RouteLink>.
    </p>
  );
}
