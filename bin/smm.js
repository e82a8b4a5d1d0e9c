#!/usr/bin/env node

const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const [major, minor] = process.versions.node.split(".").map(Number);
const root = join(__dirname, "..");
const program = join(root, "dist", "start.js");

if (major < 20 || (major === 20 && minor < 17)) {
  console.error(`smm needs Node 20.17 or later; this is Node ${process.versions.node}.`);
  console.error("Next: install a newer Node from nodejs.org, then type smm again.");
  process.exitCode = 1;
} else if (!existsSync(program)) {
  console.error("smm has not been built yet.");
  console.error("Next: npm ci");
  process.exitCode = 1;
} else {
  // As `require` would, which takes twice as long to find and compile it.
  const body = new Script(readFileSync(program, "latin1"), { filename: program });
  const start = { exports: {} };
  body.runInThisContext()(start.exports, require, start);
  start.exports.startInstalled(root);
}
