import { assembled, drawingFor, recoloured, type FirstViewFile } from './first-view-file.ts';

/** Puts the view that was drawn at build into the page. */
export function showFirstView(file: FirstViewFile, root: HTMLElement, isDark: boolean): void {
  root.innerHTML = isDark ? assembled(file.light, file.dark) : file.light;
  giveStyles(root);
  const plots = [...root.querySelectorAll('[data-drawing]')].flatMap((mark) => {
    const plot = mark.closest<HTMLElement>('[role="application"]');
    const drawings = file.drawings[Number(mark.getAttribute('data-drawing'))];
    // Widths are asked before the first drawing is put in: each would be a layout of its own.
    return plot && drawings ? [{ plot, svg: drawingFor(drawings, plot.clientWidth) ?? '' }] : [];
  });
  for (const { plot, svg } of plots) {
    plot.innerHTML = isDark ? recoloured(svg, file.darkColours) : svg;
    giveStyles(plot);
    const drawing = plot.querySelector('svg');
    if (!drawing) continue;
    drawing.style.display = 'block';
    plot.style.height = `${drawing.getAttribute('height')}px`;
  }
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-state="loading"]')) {
    figure.dataset['state'] = 'ready';
    figure.setAttribute('aria-busy', 'false');
  }
  document.title = file.title;
}

/** What a script sets is allowed by the page's policy; what markup says is not. */
function giveStyles(within: Element): void {
  for (const element of within.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? '';
    element.removeAttribute('data-style');
  }
}
