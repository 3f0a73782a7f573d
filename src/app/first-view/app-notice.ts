import type { Language } from '../../semantic/selection.ts';
import { firstViewWords } from '../../i18n/first-view-words.ts';

/** Why the app isn't there: still on its way, not to be had, come but not running, replaced by a newer one. */
export type AppTrouble = 'late' | 'not-loaded' | 'does-not-run' | 'new-version';

/** What stands around the notice when it is written. */
export interface NoticeScene {
  language: Language;
  /** Figures that were drawn at build are shown. */
  isDrawn: boolean;
  isOnline: boolean;
}

/** What a person is told, and the name of the link that helps. */
export function noticeText(
  trouble: AppTrouble,
  { language, isDrawn, isOnline }: NoticeScene,
): { text: string; link: string } {
  const words = firstViewWords[language];
  if (trouble === 'new-version') return { text: words.newVersion, link: words.openNew };
  const texts = {
    late: words.late,
    'does-not-run': words.doesNotRun,
    'not-loaded': isDrawn ? words.withoutControls : words.nothing,
  };
  const text = isOnline ? texts[trouble] : `${texts[trouble]} ${words.offline}`;
  return { text, link: words.reload };
}

/** Set by a script and with colours of the system: the style sheets may be missing as well. */
const look = `
  padding: 8px 12px;
  border: 1px solid var(--rule-2, GrayText);
  border-inline-start: 4px solid var(--behind, #b3261e);
  border-radius: 3px;
  background: var(--surface, Canvas);
  color: var(--ink, CanvasText);
  font-family: var(--font, system-ui, sans-serif);
  font-size: 14px;
  line-height: 20px;
`;
/** Over a corner of the figures, so that nothing on the page moves. */
const overPage = `position: fixed; z-index: 60; bottom: 16px; left: 16px; max-width: min(72ch, calc(100vw - 58px));`;
const alone = `margin: 32px 16px; max-width: 72ch;`;

/**
 * Puts a notice into the page, or in the place of the one before; gives back what takes it away. Its
 * link works without a script, too: it leads to the page itself.
 */
export function showNotice(
  trouble: AppTrouble,
  scene: NoticeScene,
  reload: () => void,
): () => void {
  const { text, link } = noticeText(trouble, scene);
  const notice = document.createElement('div');
  notice.className = 'no-print';
  notice.dataset['appTrouble'] = trouble;
  notice.setAttribute('role', trouble === 'late' ? 'status' : 'alert');
  notice.lang = scene.language;
  notice.style.cssText = look + (scene.isDrawn ? overPage : alone);
  const anchor = document.createElement('a');
  anchor.href = '';
  anchor.textContent = link;
  anchor.style.cssText = 'display: inline-block; padding: 4px 0; color: var(--accent, LinkText)';
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    reload();
  });
  notice.append(text, ' ', anchor);
  document.querySelector('[data-app-trouble]')?.remove();
  document.body.prepend(notice);
  return () => notice.remove();
}
