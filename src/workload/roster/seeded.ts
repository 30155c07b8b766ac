/** Chance that is the same on every machine: mulberry32, 32 bits of state. */
export type Chance = (below: number) => number;

/** Whole numbers in [0, below), always the same ones for a seed. */
export function seeded(seed: number): { readonly below: Chance; readonly unit: () => number } {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (below) => Math.floor(unit() * below), unit };
}
