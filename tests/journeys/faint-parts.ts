import type { Page } from 'playwright';

declare global {
  interface Window {
    /** Put into the page by `withContrast`. */
    contrastOf?: (a: string, b: string) => number;
    groundOf?: (it: Element) => string;
  }
}

/** Gives the page what measures contrast as WCAG 2 does, and finds what an element stands on. */
function withContrast(page: Page): Promise<void> {
  return page.evaluate(() => {
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((it) => {
        const share = it / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    window.contrastOf = (a, b) => {
      const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    window.groundOf = (it) => {
      for (let box: Element | null = it; box; box = box.parentElement) {
        const { backgroundColor } = getComputedStyle(box);
        if ((channels(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
  });
}

/**
 * Controls whose edge has less than 3 : 1 against what they stand on, and rings of the focus that would;
 * those that can't be used now, and links and actions that are words alone, need no edge.
 */
export async function faintEdges(page: Page): Promise<string[]> {
  await withContrast(page);
  return page.evaluate(() => {
    const found = new Set<string>();
    const { contrastOf = () => 0, groundOf = () => '' } = window;
    const selector = 'input, select, textarea, button, summary, [role="radiogroup"], [role="grid"]';
    for (const it of document.querySelectorAll(selector)) {
      if (!it.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (it.matches(':disabled, [aria-disabled="true"]')) continue;
      const style = getComputedStyle(it);
      const ground = groundOf(it.parentElement ?? it);
      const fill = groundOf(it);
      const isEdged = style.borderBottomStyle !== 'none' && parseFloat(style.borderTopWidth) > 0;
      const edge = contrastOf(style.borderTopColor, ground);
      if (isEdged && edge < 3 && contrastOf(fill, ground) < 3) {
        found.add(`${it.tagName}.${it.getAttribute('class') ?? ''}: edge ${edge.toFixed(2)}`);
      }
    }
    const ring = document.createElement('button');
    ring.style.outline = '3px solid var(--accent)';
    for (const it of document.querySelectorAll('main a, main button, main input, header a')) {
      // A circle of a choice and a field for files are ringed by their words.
      const ringed = it.closest('label') ?? it;
      const ground = groundOf(ringed.parentElement ?? ringed);
      ringed.parentElement?.append(ring);
      const contrast = contrastOf(getComputedStyle(ring).outlineColor, ground);
      if (contrast < 3) found.add(`ring on ${ground}: ${contrast.toFixed(2)}`);
    }
    ring.remove();
    return [...found];
  });
}

/** Words in a picture with too little contrast to what is painted under them. */
export async function faintPictureTexts(page: Page): Promise<string[]> {
  await withContrast(page);
  return page.evaluate(() => {
    const found = new Set<string>();
    const { contrastOf = () => 0, groundOf = () => '' } = window;
    for (const svg of document.querySelectorAll<SVGSVGElement>('figure [role="application"] svg')) {
      const shapes = [...svg.querySelectorAll<SVGGraphicsElement>('path, rect, circle, text')];
      const ground = groundOf(svg);
      for (const [at, text] of shapes.entries()) {
        if (!(text instanceof SVGTextElement) || text.textContent.trim() === '') continue;
        const box = text.getBoundingClientRect();
        const style = getComputedStyle(text);
        const under = shapes
          .slice(0, at)
          .filter((shape): shape is SVGGeometryElement => shape instanceof SVGGeometryElement)
          .filter((shape) => {
            const { fill, fillOpacity, opacity } = getComputedStyle(shape);
            const matrix = shape.getScreenCTM()?.inverse();
            if (!matrix || !fill.startsWith('rgb') || Number(fillOpacity) * Number(opacity) < 1) {
              return false;
            }
            const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
            return shape.isPointInFill(middle.matrixTransform(matrix));
          })
          .at(-1);
        const paper = under ? getComputedStyle(under).fill : ground;
        const contrast = contrastOf(style.fill, paper);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600);
        if (contrast < (isLarge ? 3 : 4.5)) {
          found.add(`“${text.textContent}” ${style.fill} on ${paper}: ${contrast.toFixed(2)}`);
        }
      }
    }
    return [...found].slice(0, 8);
  });
}
