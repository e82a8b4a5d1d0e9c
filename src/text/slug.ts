// Made once, since making one takes longer than most texts do.
const ACCENTS = /\p{M}/gu;

/** A heading as an id: small letters, digits and hyphens, accents dropped. */
export function slug(heading: string): string {
  return heading
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** What an id of a pack, part, unit, question or prompt looks like. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest that an id may be. */
export const MOST_ID_CHARACTERS = 100;

/** Whether a text is an id of a pack, part, unit, question or prompt. */
export function isId(text: string): boolean {
  return text.length <= MOST_ID_CHARACTERS && ID.test(text);
}
