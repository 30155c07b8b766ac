/** 周报: the edition, and what was written last. A part of the pane's state. */
import type { Edition } from "../../report/report-model";
import type { WrittenReport } from "../deeds";
import { copyNotice, meetingNotice, reportedNotice } from "./notices";
import type { PaneMeans } from "./pane-means";

export interface ReportState {
  readonly edition: Edition;
  readonly written: WrittenReport | null;

  writeReport(): Promise<void>;
  writeMeeting(): Promise<void>;
  saveCopy(): Promise<void>;
  chooseEdition(edition: Edition): void;
}

export function reportState({ deeds, set, get, told, askLastDeed }: PaneMeans): ReportState {
  return {
    edition: "up",
    written: null,

    async writeReport() {
      const { edition } = get();
      const written = await told(
        "report",
        true,
        (signal) => deeds.report({ edition, signal }),
        reportedNotice
      );
      if (written !== null) set({ written });
      await askLastDeed();
    },

    async writeMeeting() {
      await told("meeting", true, (signal) => deeds.meeting({ signal }), meetingNotice);
      await askLastDeed();
    },

    async saveCopy() {
      await told(
        "copy",
        false,
        () => deeds.saveCopy(),
        () => copyNotice
      );
    },

    chooseEdition: (edition) => set({ edition, written: null }),
  };
}
