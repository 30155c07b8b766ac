/**
 * Makes the Word document and hands it to the page's downloads. What makes it is loaded on first use; where no download appears the caller says
 * what to do.
 */
import { done, failed, type Outcome } from "../../workbook/problem";
import type { ComposedPaper } from "../deeds";
import { offerDownload } from "../parts/download";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface MadeWord {
  /** It was made, and the page would not download it. */
  readonly blocked: boolean;
  /** Tags of the template that nobody knows. */
  readonly unknown: readonly string[];
}

/** @param template the office's own .docx with tags; null = the layout of the national standard. Fails as filling it does */
export async function downloadWord(
  paper: ComposedPaper,
  template: Uint8Array | null
): Promise<Outcome<MadeWord>> {
  try {
    const made = await wordOf(paper, template);
    if (!made.ok) return made;
    const { bytes, unknown } = made.value;
    // Its own buffer: a view's may be shared, which no Blob takes.
    const offered = offerDownload(`${paper.name}.docx`, new Uint8Array(bytes), TYPE);
    return done({ blocked: !offered, unknown });
  } catch (error) {
    // A part of the add-in that could not be loaded, for one.
    const message = error instanceof Error ? error.message : String(error);
    return failed({ code: "host-error", args: { message } });
  }
}

async function wordOf(
  { document: content, name: title, today: date }: ComposedPaper,
  template: Uint8Array | null
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly unknown: readonly string[] }>> {
  if (template !== null) {
    const { fillTemplate } = await import("../../app/word-template");
    return fillTemplate(template, content);
  }
  const { wordDocument } = await import("../../app/word-document");
  return done({ bytes: await wordDocument(content, { date, title }), unknown: [] });
}
