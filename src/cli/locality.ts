import type { World } from "../context.ts";
import type { Locality } from "../text/when/meant.ts";

/** What the computer is set to: "de-AT" of de_AT.UTF-8; nothing where nobody chose. */
function localeIn(
  env: World["env"],
  system: Intl.ResolvedDateTimeFormatOptions,
): string | undefined {
  const set = env.LC_ALL || env.LC_TIME || env.LANG;
  if (set) return set.replace(/[.@].*/, "").replace(/_/g, "-");
  // There these are not set, and what Node tells was chosen by somebody.
  return env.OS === "Windows_NT" ? system.locale : undefined;
}

/** Whether the day stands before the month in a locale; undefined where that differs by region or is unknown. */
function dayFirstIn(locale: string): boolean | undefined {
  try {
    const { language, region } = new Intl.Locale(locale);
    if (language === "c" || language === "posix" || (language === "en" && region === undefined))
      return undefined;
    const parts = new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "numeric",
    }).formatToParts(0);
    const at = (type: string) => parts.findIndex((part) => part.type === type);
    return at("day") < at("month");
  } catch {
    // "C", or a name that is no locale's.
    return undefined;
  }
}

/** How days are written and clocks go on this computer. */
export function localityOf(env: World["env"]): Locality {
  const system = new Intl.DateTimeFormat().resolvedOptions();
  const locale = localeIn(env, system);
  return { zone: system.timeZone, dayFirst: locale === undefined ? undefined : dayFirstIn(locale) };
}
