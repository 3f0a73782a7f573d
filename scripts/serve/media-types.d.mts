export function mediaType(path: string): string;
export function isCompressible(path: string): boolean;
