// Tries to break the built program, and prints what was lost, hidden or left behind. Each case is made
// from the seed alone, and can be run again by its number.
//   npm run faults                            the short form, some minutes at most
//   npm run faults -- --long                  all of it, some hours at most
//   npm run faults -- kills --seed 3 --case 7 one campaign, another seed, one case
//   npm run faults -- --long --minutes 2      at most so long for each campaign
//   npm run fuzz                              strange files and words; with the same options
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    minutes: { type: "string" },
    case: { type: "string" },
  },
});
const [table, ...names] = positionals;

// Within node_modules, so that what is bundled finds the libraries that are not.
const cache = join(root, "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "faults-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const outfile = join(folder, "campaigns.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["test/faults/campaigns.ts"],
  outfile,
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  define: { "import.meta.dirname": JSON.stringify(join(root, "test", "faults")) },
  logLevel: "error",
});
const { CAMPAIGNS, runCampaigns } = await import(pathToFileURL(outfile).href);
const { long, seed, minutes, case: only } = values;
const found = await runCampaigns(CAMPAIGNS[table], {
  long,
  seed: Number(seed),
  names,
  seconds: minutes === undefined ? undefined : 60 * Number(minutes),
  only: only === undefined ? undefined : Number(only),
});
process.exit(found ? 1 : 0);
