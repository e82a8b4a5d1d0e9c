/**
 * What a line means that a person types: the program and its words as the program gets them; undefined where
 * the shell makes more of it than words. As far as hints need it: quotation marks, and the signs that begin
 * something else.
 */
export type Shell = (line: string) => string[] | undefined;

/** The words of a Windows command line, as programs made with Microsoft's tools take them apart. */
function windowsWords(line: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < line.length) {
    if (line[at] === " ") {
      at++;
      continue;
    }
    let word = "";
    let inside = false;
    for (; at < line.length && (inside || line[at] !== " "); at++) {
      const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
      // In the program's own path they are nothing else.
      const escapes = words.length > 0 && slashes > 0 && line[at + slashes] === '"';
      if (escapes) {
        word += "\\".repeat(Math.floor(slashes / 2));
        at += slashes;
        if (slashes % 2 === 1) word += '"';
        else inside = !inside;
      } else if (line[at] === '"') inside = !inside;
      else word += line[at];
    }
    words.push(word);
  }
  return words;
}

export const inCmd: Shell = (line) => {
  let inside = false;
  let isProgram = true;
  for (const letter of line) {
    if (letter === '"') inside = !inside;
    if (letter === " " && !inside) isProgram = false;
    if (/[%!]/.test(letter) || (!inside && /[&|<>^()]/.test(letter))) return undefined;
    if (isProgram && !inside && /[;=,]/.test(letter)) return undefined;
  }
  return inside ? undefined : windowsWords(line);
};

const DOUBLE = /["“”„]/;
const SINGLE = /['‘’‚‛]/;

/** How Windows PowerShell hands words to a program: in quotation marks where they have a space, and no more. */
function handed(word: string): string {
  return / /.test(word) || word === "" ? `"${word}"` : word;
}

export const inPowerShell: Shell = (line) => {
  const words: string[] = [];
  let at = 0;
  while (at < line.length) {
    if (line[at] === " ") {
      at++;
      continue;
    }
    const begin = line[at] ?? "";
    if (/[#@({}]/.test(begin)) return undefined;
    // A line that begins so is reckoned, not run.
    if (words.length === 0 && (DOUBLE.test(begin) || SINGLE.test(begin) || /[\d+,-]/.test(begin)))
      return undefined;
    let word = "";
    for (; at < line.length && line[at] !== " "; at++) {
      const letter = line[at] ?? "";
      if (/[`$;|&<>(){}]/.test(letter) || (words.length === 0 && letter === ",")) return undefined;
      const quote = DOUBLE.test(letter) ? DOUBLE : SINGLE.test(letter) ? SINGLE : undefined;
      if (quote === undefined) {
        word += letter;
        continue;
      }
      for (at++; !quote.test(line[at] ?? ""); at++) {
        if (at >= line.length || (quote === DOUBLE && /[`$]/.test(line[at] ?? "")))
          return undefined;
        word += line[at];
      }
    }
    words.push(word);
  }
  const [program, ...rest] = words;
  return program === undefined ? [] : windowsWords([`"${program}"`, ...rest.map(handed)].join(" "));
};

export const inSh: Shell = (line) => {
  const words: string[] = [];
  for (const [whole] of line.matchAll(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+|\S/g)) {
    let word = "";
    for (const [piece] of whole.matchAll(/"[^"]*"|'[^']*'|\\.|[^"'\\]+|\S/g)) {
      const isWhole = /^(["']).*\1$/s.test(piece) && piece.length > 1;
      if (piece.startsWith('"') && (!isWhole || /[$`!\\]/.test(piece))) return undefined;
      if (piece.startsWith("'") && !isWhole) return undefined;
      if (!isWhole && !piece.startsWith("\\") && /[&|<>;(){}$`*?!#~[\]]/.test(piece))
        return undefined;
      word += isWhole ? piece.slice(1, -1) : piece.replace(/^\\/, "");
    }
    words.push(word);
  }
  return words;
};

export const SHELLS: readonly [string, Shell][] = [
  ["sh", inSh],
  ["PowerShell", inPowerShell],
  ["cmd", inCmd],
];
/** Those of Windows. */
export const WINDOWS_SHELLS = SHELLS.slice(1);
