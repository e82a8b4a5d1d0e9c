import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { OutputClosed } from "../../src/problem.ts";
import { type Io, ioOf, type Output } from "../../src/terminal/io.ts";
import { bundledChild, ended, startChild } from "../support/child.ts";
import { temporaryFolder } from "../support/world.ts";

type Stream = EventEmitter & Output & { text: string };

function stream(terminal?: { columns?: number; rows?: number }): Stream {
  const made = Object.assign(new EventEmitter(), {
    text: "",
    write(text: string) {
      made.text += text;
    },
    ...(terminal === undefined ? {} : { isTTY: true, ...terminal }),
  });
  return made;
}

const brokenPipe = (code = "EPIPE") => Object.assign(new Error(code), { code });

describe("ioOf", () => {
  it("writes results to stdout and everything else to stderr", () => {
    const [stdout, stderr] = [stream(), stream()];
    const io = ioOf(stdout, stderr);
    io.out("result");
    io.err("chatter");
    expect([stdout.text, stderr.text]).toEqual(["result", "chatter"]);
  });

  it.each(["EPIPE", "EIO"])("throws OutputClosed when nobody reads any more (%s)", (code) => {
    const stdout = stream();
    const io = ioOf(stdout, stream());
    io.out("one");
    stdout.emit("error", brokenPipe(code));
    expect(() => io.out("two")).toThrow(OutputClosed);
    expect(stdout.text).toBe("one");
  });

  it("still writes results when only stderr is not read", () => {
    const [stdout, stderr] = [stream(), stream()];
    const io = ioOf(stdout, stderr);
    stderr.emit("error", brokenPipe());
    io.out("result");
    expect(stdout.text).toBe("result");
    expect(() => io.err("chatter")).toThrow(OutputClosed);
  });

  it("makes a full disk a Problem, at the next write and at the end", async () => {
    for (const after of [(io: Io) => io.out("more"), (io: Io) => io.written()]) {
      const stdout = stream();
      const io = ioOf(stdout, stream());
      stdout.emit("error", brokenPipe("ENOSPC"));
      await expect(async () => after(io)).rejects.toThrow("the disk is full");
    }
  });

  it("shows as OutputClosed in a real pipe that is closed", async () => {
    const program = await bundledChild();
    const child = startChild(program, ["writeLines", temporaryFolder()]);
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { code, err } = await ended(child);
    expect([code, err]).toEqual([0, "OutputClosed"]);
  });
});

describe("the size", () => {
  it.each([
    ["of a terminal", { columns: 100, rows: 30 }, { columns: 100, rows: 30 }],
    ["that is not told", {}, { columns: 80, rows: 24 }],
    ["that is told as nothing", { columns: 0, rows: 0 }, { columns: 80, rows: 24 }],
    ["that is too small to draw in", { columns: 3, rows: 1 }, { columns: 20, rows: 6 }],
  ])("%s", (_, terminal, size) => {
    expect(ioOf(stream(terminal), stream()).size()).toEqual(size);
  });

  it("is not known without a terminal", () => {
    expect(ioOf(stream(), stream({ columns: 80, rows: 24 })).size()).toBeUndefined();
  });

  it("is watched until that is stopped", () => {
    const stdout = stream({ columns: 80, rows: 24 });
    let times = 0;
    const stop = ioOf(stdout, stream()).onResize(() => {
      times += 1;
    });
    stdout.emit("resize");
    stop();
    stdout.emit("resize");
    expect(times).toBe(1);
  });
});
