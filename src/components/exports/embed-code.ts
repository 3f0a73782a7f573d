import { escapeText } from '../../exports/image/xml-text.ts';
import { heightMessage } from './frame-height.ts';

export interface EmbedFrameSize {
  /** CSS pixels, or the width of the page around it. */
  width: number | 'full';
  height: number;
}

/** The HTML that shows an address in a frame; it never grows wider than the page around it. */
export function embedCode(
  address: string,
  title: string,
  { width, height }: EmbedFrameSize,
): string {
  const attributes = {
    src: address,
    title,
    width: width === 'full' ? '100%' : String(width),
    height: String(height),
    style: 'border:0;max-width:100%',
    loading: 'lazy',
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeText(value)}"`,
  );
  return `<iframe ${written.join(' ')}></iframe>`;
}

/** A script for the page around the frames, which gives each the height that its chart needs. */
export const heightScript = (origin: string): string => `addEventListener('message', (event) => {
  if (event.origin !== ${JSON.stringify(origin)}) return;
  if (event.data?.type !== ${JSON.stringify(heightMessage)}) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === event.source) frame.height = event.data.height;
});`;

/** Whether an address is one that only this machine can open. */
export function isOnlyHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
