/** The ribbon, drawn from the manifest: one tab after another, groups of large buttons with icon, label and supertip. */
import type { AddinManifest, RibbonButton, RibbonGroup } from "./manifest";
import { element } from "./element";
import { attachTip } from "./tip";

export interface RibbonOptions {
  readonly manifest: AddinManifest;
  /** The icon's address on our own server. */
  readonly icon: (url: string) => string;
  readonly onPress: (button: RibbonButton) => void;
}

/** Fills `nav` anew. Arrow keys go from button to button, as in a toolbar. */
export function drawRibbon(nav: HTMLElement, options: RibbonOptions): void {
  const panels = options.manifest.tabs.map((tab, index) =>
    element(
      "div",
      {
        class: "ribbon-panel",
        role: "tabpanel",
        id: `panel-${tab.id}`,
        "aria-labelledby": `tab-${tab.id}`,
        hidden: index === 0 ? null : "",
      },
      toolbar(tab.label, tab.groups, options)
    )
  );
  const tabs = options.manifest.tabs.map((tab, index) => {
    const button = element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${tab.id}`,
        "aria-controls": `panel-${tab.id}`,
        "aria-selected": String(index === 0),
      },
      tab.label
    );
    button.addEventListener("click", () => {
      tabs.forEach((other, at) => {
        other.setAttribute("aria-selected", String(at === index));
        const panel = panels[at];
        if (panel) panel.hidden = at !== index;
      });
    });
    return button;
  });
  nav.replaceChildren(
    element("div", { class: "ribbon-tabs", role: "tablist" }, ...tabs),
    ...panels
  );
}

function toolbar(
  label: string,
  groups: readonly RibbonGroup[],
  options: RibbonOptions
): HTMLElement {
  const bar = element(
    "div",
    { class: "ribbon-bar", role: "toolbar", "aria-label": label },
    ...groups.map((group) =>
      element(
        "div",
        { class: "ribbon-group", role: "group", "aria-label": group.label },
        element(
          "div",
          { class: "ribbon-buttons" },
          ...group.buttons.map((button) => ribbonButton(button, options))
        ),
        element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, group.label)
      )
    )
  );
  rove(bar);
  return bar;
}

function ribbonButton(button: RibbonButton, { icon, onPress }: RibbonOptions): HTMLElement {
  const small = button.icons.get(32);
  const large = button.icons.get(64);
  const made = element(
    "button",
    { type: "button", class: "ribbon-button", "data-control": button.id },
    element("img", {
      src: small ? icon(small) : "",
      srcset: small && large ? `${icon(small)} 1x, ${icon(large)} 2x` : null,
      width: "32",
      height: "32",
      alt: "",
    }),
    element("span", {}, button.label)
  );
  attachTip(made, button.tip);
  made.addEventListener("click", () => onPress(button));
  return made;
}

/** One tab stop for the whole bar; arrows, Home and End move inside it. */
function rove(bar: HTMLElement): void {
  const buttons = [...bar.querySelectorAll("button")];
  buttons.forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  bar.addEventListener("keydown", (event) => {
    const now = buttons.findIndex((button) => button === document.activeElement);
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    const target =
      next === undefined ? undefined : buttons[(next + buttons.length) % buttons.length];
    if (now < 0 || !target) return;
    event.preventDefault();
    buttons.forEach((button) => (button.tabIndex = button === target ? 0 : -1));
    target.focus();
  });
}
