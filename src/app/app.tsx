import { Suspense, useEffect, useLayoutEffect, type ReactNode } from 'react';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { ViewReaderProvider, type ViewReaderProps } from '../components/chart/view-reader.tsx';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { ThemeProvider } from '../components/theme-context.tsx';
import { Trouble } from '../components/states/trouble.tsx';
import { usePrinting } from '../components/use-printing.ts';
import { useMediaQuery } from '../components/use-media-query.ts';
import { WordsProvider, useWords } from '../components/words-context.tsx';
import { wordsIn } from '../i18n/words.ts';
import { useConfig } from '../queries/data-access-context.tsx';
import { useOfflineState } from '../queries/use-offline-state.ts';
import { useSelection } from '../url/use-selection.ts';
import { EmbedFrame } from './embed-frame.tsx';
import { Exporter } from './exporter.tsx';
import { HiddenView } from './hidden-view.tsx';
import { ImportKeeper } from './import-keeper.tsx';
import { LoadingPage } from './loading-page.tsx';
import { PageOf } from './page-of.tsx';
import { showAppState } from './page-state.ts';
import { QualityProvider } from './quality-provider.tsx';
import { Reopener } from './reopener.tsx';
import { Shell } from './shell.tsx';
import { ShownCharts } from './shown-charts.tsx';
import { SourceViewer } from './source-viewer.tsx';
import { useOnceConnected } from './remote/use-once-connected.ts';
import { isMissingCode, troubleText } from './trouble-text.ts';

/** The whole page: configuration first, then the frame, then the page that the address names. */
export function App() {
  return (
    <Guarded resetKey="app">
      <Suspense fallback={<LoadingPage />}>
        <Configured />
      </Suspense>
    </Guarded>
  );
}

const readView = (view: ViewReaderProps) => <HiddenView key={view.address} {...view} />;

function Configured() {
  const config = useConfig();
  const { selection, route } = useSelection();
  const { pathname, search } = useLocation();
  const [firstLanguage = 'vi'] = config.languages;
  const asked = selection.language;
  const language = asked && config.languages.includes(asked) ? asked : firstLanguage;
  const words = wordsIn(language);
  const printing = usePrinting();
  const systemTheme = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const theme = selection.theme ?? (config.theme === 'system' ? systemTheme : config.theme);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);

  const page = (
    <div data-address={pathname + search}>
      <Guarded resetKey={pathname}>
        <Suspense fallback={<LoadingPage />}>
          <PageOf route={route} />
        </Suspense>
      </Guarded>
    </div>
  );
  const within = (content: ReactNode) => (
    <SourceViewer>
      <ViewReaderProvider value={readView}>{content}</ViewReaderProvider>
    </SourceViewer>
  );
  return (
    <WordsProvider value={words}>
      <ThemeProvider value={printing ? 'grey' : theme}>
        <QualityProvider>
          {selection.embed ? (
            within(<EmbedFrame chartId={selection.chart}>{page}</EmbedFrame>)
          ) : (
            <ShownCharts>
              <ImportKeeper>
                <Reopener>
                  {(notice) =>
                    within(
                      <Exporter>
                        <Shell config={config} theme={theme} language={language}>
                          {notice}
                          {page}
                        </Shell>
                      </Exporter>,
                    )
                  }
                </Reopener>
              </ImportKeeper>
            </ShownCharts>
          )}
        </QualityProvider>
      </ThemeProvider>
    </WordsProvider>
  );
}

function Guarded({ children, resetKey }: { children: ReactNode; resetKey: string }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary
          resetKey={resetKey}
          fallback={(error, retry) => (
            <Failed
              error={error}
              onRetry={() => {
                reset();
                retry();
              }}
            />
          )}
        >
          {children}
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { messages } = useWords();
  useEffect(() => showAppState('failed'), []);
  useOnceConnected(error, onRetry);
  const { update } = useOfflineState();
  const isGone = update === 'replaced' && isMissingCode(error);
  const what = isGone ? messages.frame.version.replaced : troubleText(error, messages);
  const technical = `${error.name}: ${error.message}`;
  return <Trouble what={what} technical={technical} onRetry={onRetry} />;
}
