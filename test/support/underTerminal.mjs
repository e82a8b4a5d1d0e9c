// Runs a program on this terminal and writes down how it ended and how it left the terminal:
// node underTerminal.mjs REPORT PROGRAM [words...]
import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const [report, program, ...words] = process.argv.slice(2);
const inherit = { stdio: "inherit" };
const settings = () => spawnSync("stty", ["-a"], { stdio: ["inherit", "pipe", "ignore"] }).stdout;

// What ends the program shall not end this.
for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, () => {});
const before = String(settings());
const child = spawn(process.execPath, [program, ...words], inherit);
writeFileSync(`${report}.pid`, String(child.pid));
child.on("exit", (code, signal) => {
  const after = String(settings());
  writeFileSync(report, JSON.stringify({ code, signal, before, after }));
  // Not by the ways of Node, which would stop at a terminal that is gone.
  process.kill(process.pid, "SIGKILL");
});
