export function chromiumCandidates(playwrightPath?: string): string[];
export function findChromium(playwrightPath?: string): string | undefined;
