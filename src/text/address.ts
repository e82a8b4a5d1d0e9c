import { cleanLine } from "./clean.ts";

/** The longest address that is kept, in characters. */
export const LONGEST_ADDRESS = 1000;

// No name before the host: in https://bank.example@elsewhere.example it makes one place look like
// another. And nothing that ends an address where it stands in brackets, in quotes or among words.
const WEB = /^https?:\/\/[^\s<>"`\\/?#@]+(?:[/?#][^\s<>"`\\]*)?$/i;
const MAIL = /^mailto:[^\s<>"`\\]+$/i;

/**
 * Whether a text is an address that may be shown as one, opened or made a link: of a page on the web,
 * or of somebody's mail. Nothing else ever is.
 */
export function isAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || cleanLine(text) !== text) return false;
  return WEB.test(text) || MAIL.test(text);
}

/** What a person typed as an address, whole: people leave out how it begins. Undefined: it is none. */
export function typedAddress(typed: string): string | undefined {
  // Made here: it takes long to make, and few runs need it.
  const withoutBeginning = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?:[/?#]\S*)?$/u;
  const whole = withoutBeginning.test(typed) ? `https://${typed}` : typed;
  return isAddress(whole) ? whole : undefined;
}

// The path of RFC 3986, without a query or a fragment: other addresses are made by adding to it.
const SITE = /^https?:\/\/(?:[^\s<>"{}|\\^`?#@[\]%]|%[0-9a-f]{2})+$/i;

/** Whether a text is the address of a site, under which other addresses can stand. */
export function isSite(text: string): boolean {
  return isAddress(text) && SITE.test(text) && URL.canParse(text);
}
