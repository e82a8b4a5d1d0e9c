/** What no terminal may be sent from words of somebody's: controls, bidi marks, halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
export const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Bidi_Control}|\p{Surrogate}/u;
