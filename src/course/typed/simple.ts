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
