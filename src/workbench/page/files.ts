/** Files in and out of the page: chosen, dropped, downloaded. */
import { byId } from "./element";

export interface FileInput {
  readonly onFile: (file: File) => void;
  readonly onSeveral: () => void;
}

/** Lets the user choose a file with `#file-input`, or drop one anywhere on the page. */
export function acceptFiles({ onFile, onSeveral }: FileInput): void {
  const input = byId("file-input", HTMLInputElement);
  const hint = byId("drop-hint", HTMLDivElement);
  const take = (files: FileList | null | undefined) => {
    const [first] = files ?? [];
    if (files && files.length > 1) onSeveral();
    if (first) onFile(first);
  };

  input.addEventListener("change", () => {
    take(input.files);
    // The same file may be chosen again.
    input.value = "";
  });

  // Captured before the grid sees it, which has uses of its own for what is dragged.
  const listen = (
    name: "dragenter" | "dragover" | "dragleave" | "drop",
    work: (event: DragEvent) => void
  ) =>
    window.addEventListener(
      name,
      (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        event.stopPropagation();
        work(event);
      },
      { capture: true }
    );
  listen("dragenter", () => (hint.hidden = false));
  listen("dragover", () => (hint.hidden = false));
  listen("dragleave", (event) => {
    if (event.relatedTarget === null || event.target === hint) hint.hidden = true;
  });
  listen("drop", (event) => {
    hint.hidden = true;
    take(event.dataTransfer?.files);
  });
}

/** Hands bytes to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `台账.xlsx`, `副本` → `台账-副本.xlsx`. */
export function nameOfCopy(name: string, word: string): string {
  return name.replace(/(\.xlsx)?$/i, (ending) => `-${word}${ending || ".xlsx"}`);
}
