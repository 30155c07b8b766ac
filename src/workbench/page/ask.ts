/** A question with two answers, as a dialog of the page. */
import { byId } from "./element";

/** Resolves to true when the user agrees; Escape and 取消 are no. */
export function ask(text: string, yes: string): Promise<boolean> {
  const dialog = byId("ask", HTMLDialogElement);
  const agree = byId("ask-yes", HTMLButtonElement);
  byId("ask-text", HTMLParagraphElement).textContent = text;
  agree.textContent = yes;
  agree.onclick = () => dialog.close("yes");
  byId("ask-no", HTMLButtonElement).onclick = () => dialog.close("no");
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
