import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openerOn } from "../../src/start/opener.ts";
import { temporaryFolder } from "../support/world.ts";

/** A folder with a program of this name, which keeps what it was given and ends with this code. */
function programs(name: string, code: number) {
  const folder = temporaryFolder();
  const [program, given] = [join(folder, name), join(folder, "given")];
  writeFileSync(program, `#!/bin/sh\nprintf '%s|' "$@" >> '${given}'\nexit ${code}\n`);
  chmodSync(program, 0o755);
  return { PATH: folder, given: () => (existsSync(given) ? readFileSync(given, "utf8") : "") };
}

describe("a file that is opened to be looked at", () => {
  it("is given to what opens files here, as it is called and by no shell", async () => {
    const { PATH, given } = programs("xdg-open", 0);
    const file = "/home/Ruth/Für Sam; $(touch x) & more.html";
    const open = openerOn({ platform: "linux", env: { PATH, DISPLAY: ":0" } });
    expect(await open?.(file)).toBe(true);
    expect(given()).toBe(`${file}|`);
  });

  it.each([
    ["fails", "xdg-open", 3],
    ["is not there", "another", 0],
  ])("is not opened where that program %s", async (_, name, code) => {
    const { PATH } = programs(name, code);
    const open = openerOn({ platform: "linux", env: { PATH, WAYLAND_DISPLAY: "w" } });
    expect(await open?.("/a.html")).toBe(false);
  });

  it("goes to Windows from a Linux in it, and to Linux where that is not there", async () => {
    const env = { DISPLAY: ":0", WSL_DISTRO_NAME: "Debian" };
    const [windows, linux] = [programs("wslview", 0), programs("xdg-open", 0)];
    expect(await openerOn({ platform: "linux", env: { ...env, PATH: windows.PATH } })?.("/a")).toBe(
      true,
    );
    expect(await openerOn({ platform: "linux", env: { ...env, PATH: linux.PATH } })?.("/a")).toBe(
      true,
    );
    expect([windows.given(), linux.given()]).toEqual(["/a|", "/a|"]);
  });

  it.each<[string, NodeJS.Platform, Record<string, string>]>([
    ["Linux without a screen", "linux", { PATH: "/usr/bin", DISPLAY: "" }],
    ["a Mac from far away", "darwin", { SSH_CONNECTION: "1.2.3.4 5 6.7.8.9 22" }],
  ])("cannot be on %s", (_, platform, env) => {
    expect(openerOn({ platform, env })).toBeUndefined();
  });

  it.each<[NodeJS.Platform]>([["darwin"], ["win32"]])("may be on %s", (platform) => {
    expect(openerOn({ platform, env: {} })).toBeTypeOf("function");
  });
});
