export function serve(
  first?: number,
  folder?: string
): Promise<{ readonly address: string; readonly close: () => Promise<void> }>;
