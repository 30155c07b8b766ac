/** Which language the pane speaks: what the user chose here before, else Office's own. */
import { nearestLocale, type Locale } from "../locales/locale";

const KEY = "kewutong.language";

export function startingLocale(officeLanguage: string | null): Locale {
  return remembered() ?? nearestLocale(officeLanguage ?? navigator.language);
}

/** Web views may refuse storage; the choice then lasts until the pane is closed. */
export function rememberLocale(locale: Locale): boolean {
  try {
    window.localStorage.setItem(KEY, locale);
    return true;
  } catch {
    return false;
  }
}

function remembered(): Locale | null {
  try {
    const value = window.localStorage.getItem(KEY);
    return value === "zh-CN" || value === "en-US" ? value : null;
  } catch {
    return null;
  }
}
