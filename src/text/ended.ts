/** A sentence with a full stop, to stand before another one. */
export function ended(text: string): string {
  return /[.!?…]["”’)]?$/.test(text) ? text : `${text}.`;
}
