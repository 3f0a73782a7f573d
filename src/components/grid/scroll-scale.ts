/** How the position of a scroll bar goes with the place in content that may be too high for it. */
export interface ScrollScale {
  /** Height that the browser is asked to scroll through. */
  scrollHeight: number;
  /** Place in the content (px) for a position of the scroll bar. */
  toContent: (scrollTop: number) => number;
  /** Position of the scroll bar for a place in the content; the same where nothing is scaled. */
  toScroll: (offset: number) => number;
}

/**
 * Heights in pixels; `viewHeight` is what is seen of the content at once, `highest` what the browser
 * can lay out. Both ends of the bar are both ends of the content, whatever lies between them.
 */
export function scrollScale(
  contentHeight: number,
  viewHeight: number,
  highest: number,
): ScrollScale {
  const scrollHeight = Math.min(contentHeight, highest);
  const way = Math.max(0, contentHeight - viewHeight);
  const barWay = Math.max(1, scrollHeight - viewHeight);
  const factor = scrollHeight < contentHeight ? way / barWay : 1;
  const within = (offset: number) => Math.min(way, Math.max(0, offset));
  return {
    scrollHeight,
    toContent: (scrollTop) => within(scrollTop * factor),
    toScroll: (offset) => within(offset) / factor,
  };
}
