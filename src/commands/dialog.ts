/** The dialog's page: shows the message from its address. Text only: nothing from the address becomes markup. */
import { say } from "../locales";
import { readDialogQuery } from "./dialog-query";

const { locale, title, lines } = readDialogQuery(window.location.search);
document.documentElement.lang = locale;
document.title = title;

const heading = document.createElement("h1");
heading.textContent = title;
const paragraphs = lines.map((line) => {
  const paragraph = document.createElement("p");
  paragraph.textContent = line;
  return paragraph;
});
const close = document.createElement("button");
close.type = "button";
close.textContent = say(locale)("pane.dialog.close");
close.addEventListener("click", () => Office.context.ui.messageParent("close"));
document.getElementById("message")?.replaceChildren(heading, ...paragraphs, close);

// Only a page that Office knows may send messages to its parent; until then the window's own cross closes it.
close.hidden = true;
if (typeof Office !== "undefined") {
  void Office.onReady().then(({ host }) => {
    if (!host) return;
    close.hidden = false;
    close.focus();
  });
}
