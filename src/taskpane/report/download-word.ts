/** Makes the Word document and hands it to the page's downloads. False = it failed for certain. */
import type { WrittenReport } from "../deeds";
import { offerDownload } from "../parts/download";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function downloadWord({ document: content, sheet, model }: WrittenReport) {
  try {
    const { wordDocument } = await import("../../app/word-document");
    const bytes = await wordDocument(content, { date: model.today, title: sheet });
    // Its own buffer: a view's may be shared, which no Blob takes.
    return offerDownload(`${sheet}.docx`, new Uint8Array(bytes), TYPE);
  } catch {
    return false;
  }
}
