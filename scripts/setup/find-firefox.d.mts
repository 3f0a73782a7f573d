export function firefoxCandidates(): string[];
export function findFirefox(): string | undefined;
