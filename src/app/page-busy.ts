/** Whether something of the page is on its way: a fallback stands in its place, or a part says so. */
export const isPageBusy = (): boolean =>
  document.querySelector('main [data-loading], main [aria-busy="true"]') !== null;
