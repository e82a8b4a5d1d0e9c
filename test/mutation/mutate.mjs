// Changes the pure rooms in small ways, one at a time, and prints which changes no test notices. A quarter
// of an hour for 500 on two cores. What is made once, when a module is loaded, is not changed unless that is
// asked for: such a change needs all modules and tests anew, most of a minute each.
//   npm run mutate                           500 changes, chosen by a seed
//   npm run mutate -- -n 60 --seed 3         others, and fewer
//   npm run mutate -- src/learner/quiz.ts    in these files alone
//   npm run mutate -- --static               also of what is made once, when a module is loaded
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

const ROOMS = ["course", "learner", "mentoring", "formats", "text"];
const TEMPORARY = ".stryker-tmp";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    number: { type: "string", short: "n", default: "500" },
    seed: { type: "string", default: "1" },
    static: { type: "boolean", default: false },
  },
});

const stryker = new Stryker({
  mutate: positionals.length > 0 ? positionals : ROOMS.map((room) => `src/${room}/**/*.ts`),
  plugins: [
    "@stryker-mutator/vitest-runner",
    "./test/mutation/sample.mjs",
    "./test/mutation/unnoticed.mjs",
  ],
  checkers: ["sample"],
  sample: { count: Number(values.number), seed: Number(values.seed) },
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.mts", related: false },
  // Stryker reads tsconfig.json with a function that TypeScript 7 does not have.
  tsconfigFile: "none.json",
  coverageAnalysis: "perTest",
  ignoreStatic: !values.static,
  concurrency: 2,
  // Which test reaches which change is one large object at the end of the first run of all tests.
  testRunnerNodeArgs: ["--max-old-space-size=16384"],
  // A machine with other work is slow at times; a loop without end is found by counting.
  timeoutMS: 30_000,
  reporters: ["unnoticed"],
  tempDirName: TEMPORARY,
  cleanTempDir: "always",
  allowConsoleColors: false,
  logLevel: "warn",
  warnings: { unknownOptions: false },
});

const results = (await stryker.runMutationTest()).filter(
  ({ status }) => status !== "CompileError" && status !== "Ignored",
);

const SAID = [
  ["Killed", "killed"],
  ["Timeout", "timed out, which counts as killed"],
  ["Survived", "survived"],
  ["NoCoverage", "in code that no test reaches"],
];

const count = (...those) => results.filter(({ status }) => those.includes(status)).length;
console.log();
for (const [status, said] of SAID) console.log(`${String(count(status)).padStart(4)} ${said}`);
const share = (100 * count("Killed", "Timeout")) / results.length;
console.log(`${results.length} changes by seed ${values.seed}: ${share.toFixed(1)} % noticed`);
rmSync(TEMPORARY, { recursive: true, force: true });
