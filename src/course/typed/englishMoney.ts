const COUNTRIES: readonly (readonly [string, string, string])[] = [
  ["au?", "australian", "aud"],
  ["c(?:a|an)?", "canadian", "cad"],
  ["nz", "new zealand", "nzd"],
  ["hk", "hong kong", "hkd"],
  ["s", "singapore", "sgd"],
];

const DOLLARS = COUNTRIES.map(
  ([short, country, code]) =>
    [
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${short} ?\\$)`, "gu"),
      new RegExp(`(?<!\\p{L})${country} dollars?(?!\\p{L})`, "gu"),
      code,
    ] as const,
);

/** The dollars of each country by their code, francs and small coins by their names; of the United States, dollars. */
export function namedMoney(text: string): string {
  return DOLLARS.reduce(
    (all, [sign, name, code]) => all.replace(sign, ` ${code} `).replace(name, code),
    text,
  )
    .replace(/(?<!\p{L})swiss (?=francs?(?!\p{L}))/gu, "")
    .replace(/(?<!\p{L})u\.?s\.?(?= ?\$| dollars?(?!\p{L}))/gu, " ")
    .replaceAll("¢", " cents ")
    .replace(/(?<=\d) ?p(?![\p{L}\p{N}])/gu, " pence");
}
