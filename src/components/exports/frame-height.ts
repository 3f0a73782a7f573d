/** Told by a frame to the page around it: the height, in CSS pixels, that its chart needs. */
export const heightMessage = 'science-department-dashboard:height';

/** The height that a message tells, if it is one of ours and comes from this frame of our own. */
export function heightToldBy(
  { source, origin, data }: Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data'>,
  frame: Window | null,
  ownOrigin: string,
): number | undefined {
  if (frame === null || source !== frame || origin !== ownOrigin) return undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, height } = data as Record<string, unknown>;
  const isHeight = type === heightMessage && typeof height === 'number' && height > 0;
  return isHeight && Number.isFinite(height) ? Math.ceil(height) : undefined;
}
