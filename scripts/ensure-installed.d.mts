export const root: string;
export function missingPackages(folder?: string): string[];
export function ensureInstalled(): void;
