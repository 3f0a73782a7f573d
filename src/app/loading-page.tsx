import { Loading } from '../components/states/loading.tsx';
import { useWords } from '../components/words-context.tsx';
import { loadingText } from '../i18n/loading-text.ts';
import { useLoadingProgress } from '../queries/use-loading-progress.ts';

/** Stands where a page will be, and tells in bytes what is being waited for. */
export function LoadingPage() {
  return <Loading progress={loadingText(useLoadingProgress(), useWords())} />;
}
