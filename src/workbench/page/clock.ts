/**
 * The day the stand-in and the add-in's pages live in, as a machine's clock would say it. Samples are written for one day; a year later all of
 * their work would be overdue. The add-in knows nothing of it: it asks `Date`, as in Excel.
 */
const DAY_MS = 86_400_000;

export class Clock {
  /** Days from the machine's day to the shown one. */
  private offsetDays = 0;

  /** @param day `2026-11-20`; null = the machine's own */
  set(day: string | null): void {
    const asked = day === null ? NaN : MachineDate.parse(`${day}T00:00:00Z`);
    this.offsetDays = Number.isNaN(asked) ? 0 : (asked - machineDay()) / DAY_MS;
  }

  /** `2026-11-20` */
  get day(): string {
    return new MachineDate(machineDay() + this.offsetDays * DAY_MS).toISOString().slice(0, 10);
  }

  /** Makes a page's `Date` tell this clock's time. */
  rule(page: Window & typeof globalThis): void {
    const Machine = page.Date;
    const now = (): number => Machine.now() + this.offsetDays * DAY_MS;
    page.Date = new Proxy(Machine, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
      apply: () => new Machine(now()).toString(),
      get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
    });
  }
}

/** Taken before any page's `Date` is ruled. */
const MachineDate = Date;

/** The machine's calendar day as UTC midnight, so that days can be counted without summer time in between. */
function machineDay(): number {
  const now = new MachineDate();
  return MachineDate.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}
