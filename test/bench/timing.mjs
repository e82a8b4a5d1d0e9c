// How long processes take, and how a figure is printed.
import { spawnSync } from "node:child_process";

export const ROUNDS = 21;

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/**
 * Milliseconds of each of these processes, in turns, so that a busy moment hits them alike. `program` is Node's
 * that runs this, where none is named. Throws where one ends with another code than its own, 0 where it has none.
 */
export function time(commands, rounds = ROUNDS) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, command] of commands.entries()) {
      const { program = process.execPath, argv, env = {}, input = "", code = 0 } = command;
      const start = performance.now();
      const ran = spawnSync(program, argv, { input, env: { ...process.env, ...env } });
      times[index].push(performance.now() - start);
      // How long a command took that failed says nothing.
      if (ran.status !== code) throw new Error(`${argv.join(" ")}\n${ran.stderr ?? ran.error}`);
    }
  return times.map(median);
}

export function print(name, value, limit) {
  const goal = limit === undefined ? "" : `  (goal ${limit})`;
  console.log(`${name.padEnd(58)} ${value}${goal}`);
}
