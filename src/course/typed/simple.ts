/** A gap or mark stands between all thousands alike: 30,000 or 30 000 or 30.000 or 30'000. */
const THOUSANDS = /(?<![\p{L}\p{N}]|\d[.,])[1-9]\d{0,2}([ .,'])\d{3}(?:\1\d{3})*(?!\d)/gu;

/** Letters that are read as these when there is no such key, and that Unicode does not take apart. */
const LETTERS = new Map([
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ς", "σ"],
]);

/** Small letters without accents, the same for all ways in which Unicode writes them. */
export function simpleLetters(text: string): string {
  return text
    .toWellFormed()
    .replace(/[™℠]/g, " ")
    .replace(/(?<=\d)(?=[¼-¾⅐-⅞])/g, " ")
    .replaceAll("´", "'")
    .toLowerCase()
    .toUpperCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase()
    .replace(/[æœøłđς]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[’‘‛ʼ`′]/g, "'")
    .replace(/\s+/g, " ");
}

/** Numbers without marks but for the point of a decimal, so that 24/7 and 1.5.2009 stay apart. */
export function simpleNumbers(text: string): string {
  return text
    .replace(THOUSANDS, (number) => number.replace(/\D/g, ""))
    .replace(/(?<!\d)\d+(?:[.,]\d+)+/g, (number) => {
      const parts = number.split(/[.,]/);
      return parts.join(parts.length === 2 ? "." : " ");
    });
}
