import { Worker } from "node:worker_threads";

/** What no case takes on the busiest machine. */
const PATIENCE_MS = 120_000;

// A loop without an end holds everything in this process but another thread.
const PROGRAM = `
  const { parentPort, workerData } = require("node:worker_threads");
  let patience;
  parentPort.on("message", (doing) => {
    clearTimeout(patience);
    if (doing === undefined) return;
    patience = setTimeout(() => {
      require("node:fs").writeSync(1, "hung for ever: " + doing + "\\n\\n0 passed, 1 failed\\n");
      process.kill(process.pid, "SIGKILL");
    }, workerData);
  });
`;

export type Watch = (doing: string | undefined) => void;

/** Ends this process, and says what it was doing, where that does not end; undefined is said after it. */
export function watch(): Watch {
  const worker = new Worker(PROGRAM, { eval: true, workerData: PATIENCE_MS });
  worker.unref();
  return (doing) => worker.postMessage(doing);
}
