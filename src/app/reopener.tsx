import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate, type Location } from 'react-router';
import { ReopenNotice } from '../components/exports/reopen-notice.tsx';
import {
  ReopenedViewsProvider,
  ReopenProvider,
  type Reopen,
} from '../components/exports/reopen-context.tsx';
import { useImportDesk } from '../components/imports/import-desk.tsx';
import { useWords } from '../components/words-context.tsx';
import { showsSameFigures, type ImageStamp } from '../exports/image/image-stamp.ts';
import { shownLine } from '../lib/shown-text.ts';
import { useDataAccess } from '../queries/data-access-context.tsx';
import { dataQuery } from '../queries/data.ts';
import { useSelection } from '../url/use-selection.ts';
import { changeView } from '../url/view-address.ts';
import { isPageBusy } from './page-busy.ts';
import { isPicture } from './kind-of-files.ts';
import { useFileDrop } from './use-file-drop.ts';
import { appState } from './page-state.ts';
import { refusalText, reopenedText, type Verdict } from './reopened-text.ts';
import { useShownCharts } from './shown-charts.tsx';

/** A picture's view that is opened; `id` marks the step in the history that shows it. */
interface Opened {
  id: number;
  stamp: ImageStamp;
  others: number;
  /** Known once the page shows its charts. */
  verdict?: Verdict;
}

/** A word about a file stands on the view (`at`) onto which it was dropped. */
type Outcome = { told: string; at: string } | { opened: Opened };

/** The page is looked at again so often (ms) until all its charts are there. */
const again = 50;

/**
 * Opens the view of an exported picture again, dropped on the page or chosen, and tells whether its
 * figures have changed. What is around the page gets the place where that is told.
 */
export function Reopener({ children }: { children: (notice: ReactNode) => ReactNode }) {
  const words = useWords();
  const { reopen: texts } = words.messages;
  const here: Location<unknown> = useLocation();
  const { pathname, search, state, key } = here;
  const { selection } = useSelection();
  const navigate = useNavigate();
  const desk = useImportDesk();
  const [outcome, setOutcome] = useState<Outcome>();
  const [begun, setBegun] = useState(0);
  const lastId = useRef(0);

  const open: Reopen = (files) => void reopen(files);
  const reopen = async (files: readonly File[]) => {
    const file = files.find(isPicture) ?? files[0];
    if (!file) return;
    const id = (lastId.current += 1);
    const others = files.length - 1;
    setOutcome({ told: texts.reading, at: key });
    // It reads pictures, which no first view needs.
    const reader = await import('./read-exported-picture.ts').catch(() => undefined);
    const found = reader && (await reader.readExportedPicture(file, location.href));
    // A later picture is being read.
    if (id !== lastId.current) return;
    if (!found?.ok) {
      const refusal = found?.refusal ?? 'not-loaded';
      setOutcome({ told: refusalText(shownLine(file.name), refusal, others, words), at: key });
      return;
    }
    // Colours are the reader's own; language, place and all other choices are the picture's.
    const view = changeView(found.view, { theme: selection.theme }) ?? found.view;
    setOutcome({ opened: { id, stamp: found.stamp, others } });
    void navigate(view, { state: { reopened: id }, replace: view === pathname + search });
  };
  const isOver = useFileDrop(open, (files) => {
    setOutcome(undefined);
    // A dialog that they are dropped on is in the way of the import.
    setBegun((count) => count + 1);
    desk.begin(files).catch(() => setOutcome({ told: texts.importNotLoaded, at: key }));
  });

  const opened = outcome && 'opened' in outcome ? outcome.opened : undefined;
  // What is told of a view goes with it.
  const isShown = opened !== undefined && reopenedBy(state) === opened.id;
  useVerdict(isShown && !opened.verdict ? opened : undefined, (verdict) =>
    setOutcome((now) =>
      now && 'opened' in now && now.opened === opened ? { opened: { ...opened, verdict } } : now,
    ),
  );
  const told = outcome && 'told' in outcome && outcome.at === key ? outcome.told : undefined;
  const text =
    told ??
    (isShown && opened.verdict
      ? reopenedText(opened.stamp, opened.verdict, opened.others, words)
      : undefined);
  return (
    <ReopenProvider value={open}>
      <ReopenedViewsProvider value={(opened?.id ?? 0) + begun}>
        {children(
          <ReopenNotice
            text={text}
            isOver={isOver}
            onDismiss={() => {
              setOutcome(undefined);
              focusTitle();
            }}
          />,
        )}
      </ReopenedViewsProvider>
    </ReopenProvider>
  );
}

/** Waits until the page of a picture's view stands, and holds its chart against the picture. */
function useVerdict(opened: Opened | undefined, onVerdict: (verdict: Verdict) => void): void {
  const client = useQueryClient();
  const access = useDataAccess();
  const shownCharts = useShownCharts();
  const judged = useEffectEvent(onVerdict);
  const id = opened?.id;
  const judge = useEffectEvent(async (isWanted: () => boolean) => {
    if (!opened) return;
    const { stamp } = opened;
    const chart = shownCharts().find(({ model }) => model.id === stamp.chart);
    const { version } = await client.query(dataQuery(access, client));
    if (!isWanted()) return;
    // The page may stand where the one before was scrolled to.
    window.scrollTo(0, 0);
    focusTitle();
    if (!chart) judged('gone');
    else judged(showsSameFigures(stamp, chart.model) ? 'same' : { changedTo: version });
  });
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    const timer = setInterval(() => {
      if (isPageBusy() || appState() !== 'ready') return;
      clearInterval(timer);
      void judge(() => isWanted);
    }, again);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [id]);
}

/** As after every change of page; the notice at the top must not come to stand on it. */
const focusTitle = () =>
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });

const reopenedBy = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'reopened' in state ? state.reopened : undefined;
