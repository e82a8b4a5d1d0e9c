declare module "nspell" {
  /** A speller from the two files of a Hunspell dictionary. */
  export default function nspell(
    affixes: string,
    words: string,
  ): { correct(word: string): boolean };
}
