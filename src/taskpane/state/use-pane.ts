/** The pane's state and words, for components. */
import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Locale, Say } from "../../locales";
import type { TypeNames } from "../../locales/type-name";
import type { PaneState, PaneStore } from "./pane-state";

export const PaneStoreContext = createContext<PaneStore | null>(null);

const NO_TYPES: TypeNames = [];

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

/** The work types of the book that was judged by, for their names. */
export function useTypes(): TypeNames {
  return usePane(({ result }) => result?.rules.book.types ?? NO_TYPES);
}

export function useLocale(): Locale {
  return useTranslation("words").i18n.language === "en-US" ? "en-US" : "zh-CN";
}
