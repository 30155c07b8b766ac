/** The pane's state and words, for components. */
import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Locale, Say } from "../../locales";
import type { PaneState, PaneStore } from "./pane-state";

export const PaneStoreContext = createContext<PaneStore | null>(null);

/** One part of the state; the component renders again when it changes. */
export function usePane<T>(part: (state: PaneState) => T): T {
  const store = useContext(PaneStoreContext);
  if (store === null) throw new Error("usePane outside PaneStoreContext");
  return useStore(store, part);
}

/** The formatter of the language shown now. */
export function useSay(): Say {
  return useTranslation("words").t;
}

export function useLocale(): Locale {
  return useTranslation("words").i18n.language === "en-US" ? "en-US" : "zh-CN";
}
