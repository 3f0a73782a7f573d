import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { ShownChart } from '../components/chart/chart-stage.tsx';
import { wholeAddress } from '../components/chart/view-address.tsx';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { copyPicture } from '../components/exports/copy-picture.ts';
import {
  ExportContextProvider,
  type ChartExports,
  type ExportKind,
} from '../components/exports/export-context.tsx';
import { frameOf, today } from '../components/exports/frame-of.ts';
import type { makePicture } from '../components/exports/make-picture.ts';
import { keptChoice, pictureChoice } from '../components/exports/picture-choice.ts';
import { Modal } from '../components/frame/modal.tsx';
import { useLatest } from '../components/use-latest.ts';
import { useWords } from '../components/words-context.tsx';
import { configQuery, dataQuery } from '../queries/data.ts';
import { catalogueQuery } from '../queries/catalogue.ts';
import { useCatalogue, useConfig, useDataAccess } from '../queries/data-access-context.tsx';
import { fetchFile } from '../queries/fetch-file.ts';
import { allFigures } from '../queries/observations.ts';
import { useDataVersion } from '../queries/use-data-version.ts';
import { oldestKept, useKeptSince } from '../queries/use-remote.ts';
import { usePictureChoice } from '../storage/picture-choice.ts';
import { useSelection } from '../url/use-selection.ts';
import { changeView } from '../url/view-address.ts';
import { useCollect } from './use-collect.ts';

interface Opened {
  kind: ExportKind;
  chart: ShownChart;
  told: string;
  /** Where it was opened; on another page it closes by itself. */
  at: string;
}

interface OfChart {
  chart: ShownChart;
  told: string;
  onClose: () => void;
}

/** The dialogs bring writers and layouts along, which no first view needs. */
const loaders = {
  data: () => import('../components/exports/data-export-dialog.tsx'),
  image: () => import('../components/exports/image-export-dialog.tsx'),
  embed: () => import('../components/exports/embed-dialog.tsx'),
};

type Loaded<Kind extends ExportKind> = Awaited<ReturnType<(typeof loaders)[Kind]>>;

const dialogKey = (kind: ExportKind) => ['export-dialog', kind];

/** As a query, not as `React.lazy`, which would keep a failure for good: the next opening asks again. */
function useDialog<Kind extends ExportKind>(kind: Kind): Loaded<Kind> {
  const { data } = useSuspenseQuery({
    queryKey: dialogKey(kind),
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async () => ({ dialog: (await loaders[kind]()) as Loaded<Kind> }),
  });
  return data.dialog;
}

/** Lets any chart on the page be taken along: as a picture, as figures, in a frame, in a briefing. */
export function Exporter({ children }: { children: ReactNode }) {
  const words = useWords();
  const { messages, language } = words;
  const client = useQueryClient();
  const access = useDataAccess();
  const { choice } = usePictureChoice();
  const collect = useCollect();
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const [asked, setOpened] = useState<Opened>();
  const opened = asked?.at === address ? asked : undefined;
  // Not in `exports` itself: whoever offers it would be rendered with every address.
  const here = useLatest(() => address);
  // What comes of a picture belongs to the page on which it was asked for.
  const askedAt = useRef(new WeakMap<ShownChart, string>());
  const making = useRef<Promise<{ makePicture: typeof makePicture }>>(undefined);
  const exports: ChartExports = useMemo(() => {
    const maker = () =>
      (making.current ??= import('../components/exports/make-picture.ts').catch(
        (error: unknown) => {
          // What didn't come is asked for again the next time.
          making.current = undefined;
          throw error;
        },
      ));
    const pictureOf = async (chart: ShownChart): Promise<Blob> => {
      const [config, catalogue, { version }, { makePicture }] = await Promise.all([
        client.query(configQuery()),
        client.query(catalogueQuery(access, client)),
        client.query(dataQuery(access, client)),
        maker(),
      ]);
      const product = config.department[language];
      const keptSince = oldestKept(access.remote.get()?.standings.get());
      const frame = frameOf(chart, { catalogue, dataVersion: version, keptSince, product });
      const { model } = chart;
      return makePicture({ model, frame, words, readFile: fetchFile, ...pictureChoice(choice) });
    };
    return {
      open: (kind, chart, told = '') =>
        setOpened({ kind, chart, told, at: askedAt.current.get(chart) ?? here() }),
      theme: pictureChoice(choice).theme,
      prepare: () => void maker().catch(() => undefined),
      copyPicture: (chart) => {
        askedAt.current.set(chart, here());
        return copyPicture(pictureOf(chart));
      },
      collect,
    };
  }, [access, choice, client, collect, here, language, words]);
  const titles = {
    image: messages.imageExport.title,
    data: messages.dataExport.title,
    embed: messages.embedding.title,
  };
  const close = () => setOpened(undefined);
  const Dialog = opened && dialogs[opened.kind];
  return (
    <ExportContextProvider value={exports}>
      {children}
      {opened && Dialog && (
        <ErrorBoundary
          resetKey={`${opened.kind} ${opened.chart.model.id}`}
          fallback={() => (
            <Modal
              title={titles[opened.kind]}
              onClose={() => {
                close();
                client.removeQueries({ queryKey: dialogKey(opened.kind) });
              }}
            >
              <p role="alert">{messages.states.exportNotOpened}</p>
            </Modal>
          )}
        >
          <Suspense fallback={null}>
            <Dialog chart={opened.chart} told={opened.told} onClose={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </ExportContextProvider>
  );
}

const dialogs: Record<ExportKind, (props: OfChart) => ReactNode> = {
  image: ImageOf,
  data: DataOf,
  embed: EmbedOf,
};

function DataOf({ chart, onClose }: OfChart) {
  const { DataExportDialog } = useDialog('data');
  const client = useQueryClient();
  const access = useDataAccess();
  const {
    selection: { boundary },
  } = useSelection();
  return (
    <DataExportDialog
      model={chart.model}
      catalogue={useCatalogue()}
      version={useDataVersion()}
      date={today()}
      keptSince={useKeptSince()}
      loadIndicator={(id) => allFigures(access, client, id, boundary)}
      onClose={onClose}
    />
  );
}

function ImageOf({ chart, told, onClose }: OfChart) {
  const { ImageExportDialog } = useDialog('image');
  const catalogue = useCatalogue();
  const { language } = useWords();
  const { department } = useConfig();
  const dataVersion = useDataVersion();
  const keptSince = useKeptSince();
  const { choice, keep } = usePictureChoice();
  const frame = useMemo(
    () => frameOf(chart, { catalogue, dataVersion, keptSince, product: department[language] }),
    [chart, catalogue, dataVersion, keptSince, department, language],
  );
  return (
    <ImageExportDialog
      model={chart.model}
      catalogue={catalogue}
      frame={frame}
      readFile={fetchFile}
      told={told}
      choice={pictureChoice(choice)}
      onChoice={(next) => keep(keptChoice(next))}
      onClose={onClose}
    />
  );
}

function EmbedOf({ chart: { model, address }, onClose }: OfChart) {
  const { EmbedDialog } = useDialog('embed');
  const { languages } = useConfig();
  const framed = { embed: true, chart: model.id };
  return (
    <EmbedDialog
      title={model.title}
      languages={languages}
      addressOf={({ language, theme }) => {
        const asked = language === languages[0] ? undefined : language;
        const view = changeView(address, { ...framed, language: asked, theme });
        return wholeAddress(view ?? address);
      }}
      onClose={onClose}
    />
  );
}
