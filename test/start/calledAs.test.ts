import { describe, expect, it } from "vitest";
import { calledAs } from "../../src/start/calledAs.ts";

const HERE = { platform: "linux", env: { PATH: "/usr/bin:/home/ada/bin" }, cwd: "/home/ada" };
const THERE = {
  platform: "win32",
  env: { PATH: "C:\\Windows;C:\\Tools\\" },
  cwd: "C:\\Users\\Ada",
};
const PROJECT = "/home/ada/smm";
const npx = (cwd: string, project = PROJECT) => ({
  ...HERE,
  cwd,
  env: { npm_command: "exec", npm_config_local_prefix: project },
  file: "/home/ada/.npm/_npx/1/node_modules/.bin/smm",
  alone: false,
});

describe("what is typed to start the program", () => {
  it.each([
    ["installed for all folders", { ...HERE, file: "/usr/bin/smm", alone: false }, "smm"],
    ["through npx in its folder", npx(PROJECT), "npx smm"],
    ["through npx in a folder below", npx(`${PROJECT}/a/b`), "npx smm"],
    ["through npx from elsewhere", npx("/tmp"), "npx --prefix /home/ada/smm smm"],
    [
      "through npx from a folder with a like name",
      npx(`${PROJECT}2`),
      "npx --prefix /home/ada/smm smm",
    ],
    ["through npx from elsewhere, with a space", npx("/tmp", "/a b"), "npx --prefix '/a b' smm"],
    [
      "by its link in a project",
      { ...HERE, cwd: PROJECT, file: `${PROJECT}/node_modules/.bin/smm`, alone: false },
      "node_modules/.bin/smm",
    ],
    [
      "by Node",
      { ...HERE, cwd: PROJECT, file: `${PROJECT}/bin/smm.js`, alone: false },
      "node bin/smm.js",
    ],
    [
      "by Node from elsewhere",
      { ...HERE, cwd: "/tmp", file: `${PROJECT}/bin/smm.js`, alone: false },
      "node /home/ada/smm/bin/smm.js",
    ],
    ["in one file where programs are", { ...HERE, file: "/home/ada/bin/smm", alone: true }, "smm"],
    ["in one file in this folder", { ...HERE, file: "/home/ada/smm", alone: true }, "./smm"],
    [
      "in one file in a folder below",
      { ...HERE, file: "/home/ada/Downloads/smm", alone: true },
      "Downloads/smm",
    ],
    [
      "in one file elsewhere",
      { ...HERE, file: "/opt/it's/smm", alone: true },
      "'/opt/it'\\''s/smm'",
    ],
    ["on Windows where programs are", { ...THERE, file: "C:\\Tools\\smm.exe", alone: true }, "smm"],
    [
      "on Windows in this folder",
      { ...THERE, file: "C:\\Users\\Ada\\smm.exe", alone: true },
      ".\\smm",
    ],
    [
      "on Windows elsewhere",
      { ...THERE, cwd: "D:\\", file: "C:\\Apps\\smm.exe", alone: true },
      "C:\\Apps\\smm.exe",
    ],
    [
      "in PowerShell with a space",
      { ...THERE, cwd: "D:\\", file: "C:\\My Apps\\smm.exe", alone: true },
      '& "C:\\My Apps\\smm.exe"',
    ],
    [
      "in cmd with a space",
      {
        ...THERE,
        env: { PROMPT: "$P$G" },
        cwd: "D:\\",
        file: "C:\\My Apps\\smm.exe",
        alone: true,
      },
      '"C:\\My Apps\\smm.exe"',
    ],
    [
      "on Windows as npm installs it",
      {
        ...THERE,
        file: "C:\\npm\\node_modules\\social-media-mentor\\bin\\smm.js",
        alone: false,
      },
      "smm",
    ],
  ])("%s", (_, started, expected) => {
    expect(calledAs(started)).toBe(expected);
  });
});
