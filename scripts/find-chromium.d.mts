/** The path of a Chromium-like browser, or null. */
export function findChromium(): string | null;
