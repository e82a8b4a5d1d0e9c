/** What stands before the sign, the country, the code. A letter alone is an article, or a name, unless it touches the sign. */
const COUNTRIES: readonly (readonly [string, string, string])[] = [
  ["a|au ?", "australian", "aud"],
  ["c|can?", "canadian", "cad"],
  ["nz ?", "new zealand", "nzd"],
  ["hk ?", "hong kong", "hkd"],
  ["s", "singapore", "sgd"],
];

const DOLLARS = COUNTRIES.map(
  ([short, country, code]) =>
    [
      new RegExp(`(?<![\\p{L}\\p{N}]'?)(?:${short}|${code} ?)\\$`, "gu"),
      new RegExp(`(?<!\\p{L})${country} dollars?(?!\\p{L})`, "gu"),
      code,
    ] as const,
);

/** Pence after so few digits that no page, and no film of so many lines, is meant: 20p, not 1080p. */
const PENCE =
  /(?<!\p{L}|\d[ .,:']?|pages? )(\d{1,2}(?:\.\d{1,2})?) ?p(?!\.? ?m(?!\p{L})|[\p{L}\p{N}])/gu;

/** The dollars of each country by their code, francs and small coins by their names; of the United States, dollars. */
export function namedMoney(text: string): string {
  return DOLLARS.reduce(
    (all, [sign, name, code]) => all.replace(sign, ` ${code} `).replace(name, code),
    text,
  )
    .replace(/(?<!\p{L})swiss (?=francs?(?!\p{L}))/gu, "")
    .replace(/(?<!\p{L})u\.?s\.?(?= ?\$| dollars?(?!\p{L}))/gu, " ")
    .replaceAll("¢", " cents ")
    .replace(PENCE, "$1 pence");
}
