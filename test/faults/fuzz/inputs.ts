import { jsonText } from "../../../src/formats/json.ts";
import { replyFile, summaryFile } from "../../../src/mentoring/handOver.ts";
import { DRINKS } from "../../support/drinks.ts";
import { livelyJournal, livelySummary } from "../../support/lively.ts";
import { REPLY } from "../../support/reply.ts";
import type { Chance } from "../chance.ts";
import { EXAMPLES } from "./examples.ts";
import { strangeText, withStrangeLines, withStrangeTexts, withStrangeValues } from "./strange.ts";

/** What the program is started with: words, lines that are typed, files in the folder that it is in. */
export type Input = {
  argv: readonly string[];
  stdin?: string;
  /** by their paths in the folder: `pack` is what is taught from, `home` the store */
  files?: Record<string, string>;
};

export type Kind = { name: string; make(chance: Chance): Input };

const READERS = [
  ["pack", "check", "pack"],
  ["read", "tea"],
  ["read", "coffee", "--width", "20"],
  ["learn", "tea", "--plain"],
  ["quiz", "tea", "--plain"],
  ["search", "water"],
  ["sources"],
  ["prompts"],
  ["terms"],
  ["list"],
];

const KEYS = ["", "1", "2", "1 2", "n", "q", "?", "u", "s", "b", "p", "leaves", "3 1 2", "x"];

const typed = (chance: Chance) =>
  chance.some(30, () => (chance.percent(90) ? chance.of(KEYS) : strangeText(chance))).join("\n");

function withPack(chance: Chance, changes: Record<string, string>): Input {
  const files = { ...DRINKS, ...changes };
  return {
    argv: chance.of(READERS),
    stdin: typed(chance),
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [`pack/${name}`, text])),
  };
}

const TEA = DRINKS["hot/tea.md"] as string;
const FRONT_END = TEA.indexOf("\n---\n") + 1;

/** Made when they are first needed, since that reads the whole course. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const handedOver = once(() => [jsonText(summaryFile(livelySummary())), jsonText(replyFile(REPLY))]);
const journal = once(() => livelyJournal().trimEnd().split("\n"));

const SETTINGS = JSON.stringify({ format: 1, name: "Ada", programme: "https://example.org/" });

const OPENERS = [
  ["open", "file.json"],
  ["open", "file.json", "--json"],
  ["open", "file.json", "--plain", "--width", "20"],
  ["open", "file.json", "--reply", "--plain", "--output", "reply.json"],
];

const TELLERS = [
  ["progress"],
  ["notes"],
  ["notes", "--json"],
  ["recap"],
  ["meet", "list"],
  ["meet", "plan", "--no-input"],
  ["reading"],
  ["export", "--format", "md"],
  ["export", "--format", "html"],
  ["export", "--format", "json"],
  ["export", "--format", "xapi"],
  ["undo"],
  ["doctor"],
  ["note", "more"],
  ["quiz", "--plain"],
  [],
];

const COMMANDS =
  "learn quiz progress list read search terms sources reading recap prompts note notes meet export open pack undo reset doctor config help thread backup restore merge path completion".split(
    " ",
  );
const FLAGS =
  "--json --plain --no-color --no-input --width --output --force --format --for --since --only --without --kind --private --unit --decides --when --minutes --with --help --version --seed -n -o --yes --reply --by --url --from --part --status --missed --schema --unset -- -".split(
    " ",
  );
const WORDS =
  "tea plan done show check new preview add list name mentor width plain 20 -1 0 1e9 2026-13-01 2026-12-03 last-meeting md html json xapi constructor __proto__ . .. / pack file.json home".split(
    " ",
  );

function commandLine(chance: Chance): Input {
  const words = chance.some(6, () => {
    const kind = chance.below(10);
    if (kind < 4) return chance.of(FLAGS);
    if (kind < 8) return chance.of(WORDS);
    return strangeText(chance).replaceAll("\u0000", "");
  });
  const first = chance.percent(90) ? [chance.of(COMMANDS)] : [];
  return { ...withPack(chance, {}), argv: [...first, ...words] };
}

/** Each kind of thing that comes from outside. */
export const KINDS: readonly Kind[] = [
  {
    name: "packs",
    make: (chance) => {
      const name = chance.of(Object.keys(DRINKS));
      return withPack(chance, { [name]: withStrangeLines(DRINKS[name] ?? "", chance) });
    },
  },
  {
    name: "front matters",
    make: (chance) => {
      const front = withStrangeLines(TEA.slice(0, FRONT_END), chance);
      return withPack(chance, { "hot/tea.md": front + TEA.slice(FRONT_END) });
    },
  },
  {
    name: "examples",
    make: (chance) => {
      const put = chance.some(3, () => chance.of(EXAMPLES)).join("\n\n");
      const at = chance.of(["Leaves are *dried*.", "Tea is a drink.", "Why boil the water?"]);
      return withPack(chance, { "hot/tea.md": TEA.replace(at, () => put) });
    },
  },
  {
    name: "hand-overs",
    make: (chance) => ({
      argv: chance.of(OPENERS),
      stdin: typed(chance),
      files: {
        "file.json": chance.of([withStrangeTexts, withStrangeValues])(
          chance.of(handedOver()),
          chance,
        ),
      },
    }),
  },
  {
    name: "journals",
    make: (chance) => {
      const from = chance.below(journal().length);
      const lines = journal()
        .slice(from, from + 60)
        .map((line) => (chance.percent(10) ? withStrangeValues(line, chance) : line));
      return {
        argv: chance.of(TELLERS),
        stdin: typed(chance),
        files: {
          "home/journal.jsonl": `${lines.join("\n")}\n`,
          "home/settings.json": SETTINGS,
        },
      };
    },
  },
  { name: "command lines", make: commandLine },
];
