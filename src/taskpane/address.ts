/** What the pane's address asks for. Office adds its own parts (`_host_Info`), sometimes after a second `?`. */
export interface Asked {
  /** `?run=check`: start a check at once. */
  readonly check: boolean;
  /** `?selftest`: open the hidden 自检 page. */
  readonly selfTest: boolean;
}

export function asked(address: string): Asked {
  const parts = address.split(/[?&#]/).slice(1);
  return {
    check: parts.includes("run=check"),
    selfTest: parts.some((part) => /^selftest(?:=|$)/i.test(part)),
  };
}
