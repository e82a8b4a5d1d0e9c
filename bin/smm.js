#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
const program = new URL("../dist/smm.js", import.meta.url);

if (major < 20 || (major === 20 && minor < 17)) {
  console.error(`smm needs Node 20.17 or later; this is Node ${process.versions.node}.`);
  console.error("Next: install a newer Node from nodejs.org, then type smm again.");
  process.exitCode = 1;
} else if (!existsSync(program)) {
  console.error("smm has not been built yet.");
  console.error("Next: npm ci");
  process.exitCode = 1;
} else {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const { start } = await import(program.href);
  await start({ version, contentFolder: new URL("../content/", import.meta.url) });
}
