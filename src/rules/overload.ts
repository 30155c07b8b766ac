/** 工作量偏重: told once the loads are known, which `workload/` reckons from the judgement. */
import { countCodes } from "./judge";
import type { Finding, Judgement, PersonLoad } from "./judgement";
import { tellOfPerson } from "./tell";

/** The judgement with a finding for everybody whose load is above capacity over the horizon. Who is away throughout has no load to shed but tasks to hand over: told as such. */
export function withOverload(judgement: Judgement, people: readonly PersonLoad[]): Judgement {
  const { to } = judgement.horizon;
  const found = people
    .filter(({ load, capacity }) => capacity > 0 && load > capacity)
    .map(({ name, load, capacity }): Finding => {
      const args = { name, load, capacity, until: to };
      return tellOfPerson("overload", "medium", name, { args });
    });
  if (found.length === 0) return judgement;
  const findings = [...judgement.findings, ...found];
  return {
    ...judgement,
    findings,
    summary: { ...judgement.summary, findings: countCodes(findings) },
  };
}
