/** Whether the page was opened from a disk or a stick, as the folder of `npm run build:single` is. */
export const isOpenedFromDisk = (): boolean => location.protocol === 'file:';
