export function isStale(): boolean;
export function build(mode?: string): void;
export function buildIfStale(): void;
