import { formatBytes } from './format-number.ts';
import type { Words } from './words.ts';

/** What is being waited for, in words and bytes; a total only where it is known. */
export function loadingText(
  progress: { loaded: number; total?: number; fromServer?: boolean },
  { language, messages }: Words,
): string {
  const { states } = messages;
  const loaded = formatBytes(progress.loaded, language);
  if (progress.total !== undefined) {
    return states.loadingEngine(loaded, formatBytes(progress.total, language));
  }
  if (progress.fromServer === true) return states.loadingServer;
  return progress.loaded > 0 ? states.loadingData(loaded) : states.loading;
}
