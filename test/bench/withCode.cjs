// Runs a bundled file with its compiled code, which is made where there is none: node withCode.cjs FILE WORD...
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { Script } = require("node:vm");

const [file] = process.argv.splice(2, 1);
const code = `${file}.${process.version}`;
const cachedData = existsSync(code) ? readFileSync(code) : undefined;
const script = new Script(readFileSync(file, "latin1"), { filename: file, cachedData });
if (cachedData === undefined)
  process.on("exit", () => writeFileSync(code, script.createCachedData()));
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require, module_);
