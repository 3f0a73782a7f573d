export function remoteOrigins(listPath: string): string[];
