import { anyLanguage } from "./anyLanguage.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import type { Language } from "./language.ts";

/** Every language whose rules are known, by its name in a manifest. */
const LANGUAGES: Readonly<Record<string, Language>> = { en: english, de: german };

/** How answers are read in a language such as en or de-AT. */
export function languageOf(tag: string): Language {
  const [name = ""] = tag.toLowerCase().split("-");
  return LANGUAGES[name] ?? anyLanguage;
}
