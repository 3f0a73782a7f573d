export function isInRange(version: string, range: string): boolean;
export function requireNode(): void;
