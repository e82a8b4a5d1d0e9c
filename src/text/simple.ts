/** A text in small letters without accents, so that “Nestle” finds Nestlé. */
export function simple(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
