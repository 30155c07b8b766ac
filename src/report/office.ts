/** Whose report it is, as the ledger's own title says. */
import type { Ledger } from "../ledger/ledger";
import type { ReportRows } from "./report-rows";

const OFFICE =
  /^(.{2,24}?(?:科|处|室|局|办|中心|部|委|厅|院|校|公司))(?=\s*(?:[（(]?\d{4}|[一-龥]{0,6}(?:工作|任务|督办|台账|重点|计划|安排|本周|年度|月)))/;

/** What stands before the year or the word for a ledger; null where no title names an office, or it names staff. */
export function officeOf(ledger: Ledger, rows: ReportRows): string | null {
  for (const table of ledger.tables) {
    if (table.kind !== "tasks" || table.title === null) continue;
    const office = rows.said(OFFICE.exec(table.title.trim())?.[1] ?? null);
    if (office !== null) return office;
  }
  return null;
}

const SECTION = /(?:办公室|办公厅|局|委|厅|院|部|中心|办)([\u4e00-\u9fff]{1,6}[科处股])$/;

/** 青川县政府办公室秘书科 → 秘书科. */
export function sectionOf(office: string | null): string | null {
  return SECTION.exec(office ?? "")?.[1] ?? null;
}
