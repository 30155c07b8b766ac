/** How an office words its report: what is in it, in which order, under whose name. Kept in the workbook. */
import type { Edition } from "./report-model";

/** What goes up. */
export const upSections = ["figures", "sources", "work", "next", "matters", "given"] as const;

/** What the edition for the section adds. */
export const insideSections = [
  "lists",
  "types",
  "found",
  "people",
  "away",
  "changes",
  "trend",
  "reminders",
] as const;

export const sectionNames = [...upSections, ...insideSections] as const;
export type SectionName = (typeof sectionNames)[number];

export interface ReportSettings {
  /** In this order; what is not named is left out. */
  readonly sections: readonly SectionName[];
  /** The unit's name in title and 落款; null = as the ledger's title says. */
  readonly unit: string | null;
  /** Who signs, as written: `审核：…`; null = nobody is named. */
  readonly signer: string | null;
  /** 内部事项 注意保管 at the top. */
  readonly internalNotice: boolean;
  /** Characters the text for the OA system may have; null = as long as it is. */
  readonly textLimit: number | null;
}

export const usualSettings: ReportSettings = {
  sections: sectionNames,
  unit: null,
  signer: null,
  internalNotice: false,
  textLimit: null,
};

/** The sections of an edition, in the order of the settings. */
export function sectionsOf(settings: ReportSettings, edition: Edition): readonly SectionName[] {
  const allowed: readonly SectionName[] = edition === "in" ? sectionNames : upSections;
  return settings.sections.filter((section) => allowed.includes(section));
}

/** With the section left out, or back in its usual place among those that are in. */
export function withSection(
  settings: ReportSettings,
  section: SectionName,
  on: boolean
): ReportSettings {
  const others = settings.sections.filter((name) => name !== section);
  if (!on) return { ...settings, sections: others };
  const usual = sectionNames.indexOf(section);
  const next = others.findIndex((name) => sectionNames.indexOf(name) > usual);
  const at = next < 0 ? others.length : next;
  return { ...settings, sections: [...others.slice(0, at), section, ...others.slice(at)] };
}

/** The table of what leaders gave is an annex: it comes last whatever the order. */
export function isMovable(section: SectionName): boolean {
  return section !== "given";
}

/** With the section before or behind its neighbour in the edition; at the end of the row nothing changes. */
export function movedSection(
  settings: ReportSettings,
  section: SectionName,
  by: -1 | 1,
  edition: Edition
): ReportSettings {
  const shown = sectionsOf(settings, edition).filter(isMovable);
  const other = shown[shown.indexOf(section) + by];
  if (other === undefined || !shown.includes(section)) return settings;
  const swapped = new Map([
    [section, other],
    [other, section],
  ]);
  return { ...settings, sections: settings.sections.map((name) => swapped.get(name) ?? name) };
}
