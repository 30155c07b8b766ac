/**
 * Makes the Word document and hands it to the page's downloads. Desktop web views may drop a download without a word (office-js#1511), so that
 * the caller says what to do if none appears. False = it failed for certain.
 */
import type { WrittenReport } from "../deeds";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function downloadWord({ document: content, sheet, model }: WrittenReport) {
  try {
    const { wordDocument } = await import("../../app/word-document");
    const bytes = await wordDocument(content, { date: model.today, title: sheet });
    // Its own buffer: a view's may be shared, which no Blob takes.
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${sheet}.docx`;
    link.click();
    // The download has begun once the event loop comes round.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return true;
  } catch {
    return false;
  }
}
