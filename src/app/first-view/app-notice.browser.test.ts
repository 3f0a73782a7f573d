import { afterEach, expect, it } from 'vitest';
import { noticeText, showNotice, type NoticeScene } from './app-notice.ts';

const scene: NoticeScene = { language: 'vi', isDrawn: true, isOnline: true };

afterEach(() => document.querySelector('[data-app-trouble]')?.remove());

it('says over figures that they stand, and over nothing that nothing is there', () => {
  expect(noticeText('not-loaded', scene).text).toMatch(/vẫn đọc được/);
  const alone = noticeText('not-loaded', { ...scene, isDrawn: false });
  expect(alone.text).toMatch(/Chưa mở được bảng số liệu/);
});

it('says that a network which is gone is waited for, except where only a new page helps', () => {
  const offline = { ...scene, isOnline: false };
  expect(noticeText('not-loaded', offline).text).toMatch(/sẽ tự thử lại/);
  expect(noticeText('new-version', offline).text).not.toMatch(/sẽ tự thử lại/);
});

it('is one notice, with a link that leads to this page where no script runs', () => {
  let reloads = 0;
  const reload = () => void (reloads += 1);
  showNotice('late', scene, reload);
  const takeAway = showNotice('new-version', { ...scene, language: 'en' }, reload);
  const notices = document.querySelectorAll<HTMLElement>('[data-app-trouble]');
  expect([...notices].map((it) => [it.dataset['appTrouble'], it.lang, it.role])).toEqual([
    ['new-version', 'en', 'alert'],
  ]);
  const link = notices[0]?.querySelector('a');
  expect(link?.getAttribute('href')).toBe('');
  link?.click();
  expect(reloads).toBe(1);
  takeAway();
  expect(document.querySelector('[data-app-trouble]')).toBeNull();
});
