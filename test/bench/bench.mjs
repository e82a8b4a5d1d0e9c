// Prints how long things take, as ratios in one run (`node -e 0` is the unit of start-up), how well
// what was learned is kept, and what the form of questions tells.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { inProcess, root } from "./inProcess.mjs";
import { startOfExecutable, startUp } from "./startUp.mjs";
import { median, print, ROUNDS, time } from "./timing.mjs";

const LARGE_PACK = 10_000;
const CHECKED_PACK = 1000;
const MANY_EVENTS = 100_000;
const MANY_QUESTIONS = 100_000;
const SIMULATED_UNITS = [40, 20, 8];

const program = join(root, "bin", "smm.js");
const folder = mkdtempSync(join(tmpdir(), "smm-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** A pack of so many units, which are those of the bundled course in turns, with its glossary. */
function packOf(units, name) {
  const content = join(root, "content");
  const pack = join(folder, name);
  const ids = Array.from({ length: units }, (_, index) => `unit-${index}`);
  const bundled = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: part }) => readdirSync(join(content, part)).map((file) => join(part, file)))
    .filter((file) => file.endsWith(".md"))
    // The units that they name are not in it.
    .map((file) =>
      readFileSync(join(content, file), "utf8").replace(/^(?:read-\w+|was):.*\n/gm, ""),
    );
  mkdirSync(join(pack, "cases"), { recursive: true });
  cpSync(join(content, "terms.md"), join(pack, "terms.md"));
  writeFileSync(
    join(pack, "pack.yaml"),
    `format: 1\nname: ${name}\ntitle: Large\nlanguage: en\nparts:\n  - id: cases\n    title: Cases\n    units:\n${ids.map((id) => `      - ${id}\n`).join("")}`,
  );
  for (const [at, id] of ids.entries())
    writeFileSync(join(pack, "cases", `${id}.md`), bundled[at % bundled.length]);
  return pack;
}

function growthOfPack() {
  const pack = packOf(LARGE_PACK, "large");
  const checked = packOf(CHECKED_PACK, "checked");
  const none = { SMM_HOME: join(folder, "home") };
  const alone = { ...none, SMM_CONTENT: pack };
  const beside = { SMM_HOME: join(folder, "with-large") };
  const [adding] = time([{ argv: [program, "pack", "add", pack], env: beside }], 1);
  const [checking] = time([{ argv: [program, "pack", "check", checked], env: none }], 3);
  const argv = ["search", "complaint", "hashtag"];
  spawnSync(process.execPath, [program, ...argv], { env: { ...process.env, ...beside } });
  const [small, ofAuthor, ofStore, bundled, list, search] = time([
    { argv: [program, "read", "dell"], env: none },
    { argv: [program, "read", "unit-5000"], env: alone },
    { argv: [program, "read", "unit-5000"], env: beside },
    { argv: [program, "read", "dell"], env: beside },
    { argv: [program, "list"], env: beside },
    { argv: [program, ...argv], env: beside },
  ]);
  console.log(`\nA pack of ${LARGE_PACK} units, against the bundled one`);
  print("  smm read of one unit, by SMM_CONTENT", (ofAuthor / small).toFixed(2), 1.3);
  print("  smm read of one unit, added", (ofStore / small).toFixed(2), 1.3);
  print("  smm read of a bundled one beside it", (bundled / small).toFixed(2), 1.3);
  print("  smm pack add, seconds", (adding / 1000).toFixed(1));
  print(`  smm pack check of ${CHECKED_PACK} units, seconds`, (checking / 1000).toFixed(2), 3);
  print("  smm list, seconds", (list / 1000).toFixed(2), 0.7);
  print("  smm search, seconds", (search / 1000).toFixed(2), 0.5);
}

async function growthOfRecord() {
  const { out, writeRecord, saveMany } = await inProcess("record", folder);
  const few = join(folder, "few");
  const many = join(folder, "many");
  writeRecord(few, 100);
  writeRecord(many, MANY_EVENTS);
  const rounds = Array.from({ length: ROUNDS }, () => [saveMany(few), saveMany(many)]);
  const [afterFew, afterMany] = [0, 1].map((side) => median(rounds.map((each) => each[side])));
  console.log(`\nA record of ${MANY_EVENTS} events`);
  print("  saving one answer, against after 100", (afterMany / afterFew).toFixed(2), 1.2);
  const fresh = join(folder, "fresh");
  writeRecord(fresh, MANY_EVENTS);
  const fold = spawnSync(process.execPath, [out, "fold", fresh], { encoding: "utf8" });
  const { seconds, megabytes } = JSON.parse(fold.stdout);
  print("  folding it from nothing, seconds", seconds.toFixed(2), "0.5");
  print("  memory for that, MB", megabytes.toFixed(0), "150");
  const [first] = time([{ argv: [program, "progress"], env: { SMM_HOME: few } }]);
  const [later] = time([{ argv: [program, "progress"], env: { SMM_HOME: many } }]);
  print("  smm progress, against after 100", (later / first).toFixed(2));
}

async function memory() {
  const { choose, remembered } = await inProcess("memory", folder);
  const rounds = Array.from({ length: ROUNDS }, () => choose(MANY_QUESTIONS));
  const [choosing, reckoning] = ["choosing", "reckoning"].map((what) =>
    median(rounds.map((each) => each[what])).toFixed(1),
  );
  console.log(`\n${MANY_QUESTIONS} questions, each answered on three days`);
  print("  choosing the next one, milliseconds", choosing, "10");
  print("  what is remembered of each, once a sitting, milliseconds", reckoning);
  for (const units of SIMULATED_UNITS) {
    console.log(`\nTwelve weeks, six meetings, ${units} units read, 300 simulated learners`);
    for (const { world, outcomes } of remembered(units, units === SIMULATED_UNITS[0])) {
      const { used, ladder, none } = outcomes;
      const share = (of) => `${(100 * of).toFixed(1)} %`;
      const more = (of) => `${share(used[of])} (${(100 * (used[of] - ladder[of])).toFixed(1)})`;
      const said = ({ asked }) => `${asked.toFixed(0)} questions asked`;
      print(`  by ${world}: key ideas, and from the ladder`, more("ofKeys"), "12");
      print(`  by ${world}: all, and from the ladder`, `${more("recall")}, ${said(used)}`, "-2");
      for (const [name, each] of [
        ["fixed ladder 1, 3, 7, 16, 35", ladder],
        ["no review", none],
      ])
        print(`    ${name}`, `${share(each.ofKeys)}, all ${share(each.recall)}, ${said(each)}`);
    }
  }
}

async function typedAnswers() {
  const { judgeLong } = await inProcess("typed", folder);
  const rounds = Array.from({ length: ROUNDS }, judgeLong);
  console.log("\nAnswers of 2,000 characters");
  rounds[0].forEach(({ name }, at) => {
    const taken = median(rounds.map((round) => round[at].taken));
    print(`  judging ${name}, milliseconds`, taken.toFixed(1), "50");
  });
}

/** How often somebody is right who has not read; more of it by `node test/bench/form.mjs`. */
async function form() {
  const { courseIn, figures } = await inProcess("form", folder);
  console.log(`\n${figures(courseIn(join(root, "content"))).join("\n")}`);
}

/** Milliseconds from a key to the first byte of the next page, on a real terminal. */
async function nextPage() {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const terminal = spawn(process.execPath, [program, "read", "dell"], {
      cols: 80,
      rows: 24,
      env: { ...process.env, SMM_HOME: join(folder, "none"), TERM: "xterm-256color" },
    });
    let seen = "";
    let arrived = () => {};
    terminal.onData((data) => {
      seen += data;
      arrived();
    });
    while (!seen.includes("q: stop"))
      await new Promise((resolve) => {
        arrived = resolve;
      });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const pressed = performance.now();
    const drawn = new Promise((resolve) => {
      arrived = () => resolve(performance.now() - pressed);
    });
    terminal.write("\r");
    times.push(await drawn);
    terminal.kill("SIGKILL");
  }
  console.log("\nOn a terminal of 80 by 24");
  print("  next page after a key, milliseconds", median(times).toFixed(1), "16");
}

await startUp(folder);
await startOfExecutable(folder);
growthOfPack();
await growthOfRecord();
await memory();
await typedAnswers();
await form();
await nextPage();
process.exit(0);
