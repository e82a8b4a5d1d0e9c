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
      "on Windows with a space",
      { ...THERE, cwd: "D:\\", file: "C:\\My Apps\\smm.exe", alone: true },
      'C:\\"My Apps"\\smm.exe',
    ],
    [
      "on Windows with umlauts and an apostrophe",
      { ...THERE, cwd: "D:\\", file: "C:\\Users\\Ada Müller's\\smm.exe", alone: true },
      `C:\\Users\\"Ada Müller's"\\smm.exe`,
    ],
    [
      "on Windows from a share",
      { ...THERE, file: "\\\\server\\our files\\smm.exe", alone: true },
      '\\\\server\\"our files"\\smm.exe',
    ],
    [
      "on Windows in a folder below with a space",
      { ...THERE, file: "C:\\Users\\Ada\\My Apps\\smm.exe", alone: true },
      '.\\"My Apps"\\smm.exe',
    ],
    [
      "on Windows downloaded twice",
      { ...THERE, file: "C:\\Users\\Ada\\smm (1).exe", alone: true },
      '.\\"smm (1).exe"',
    ],
    [
      "on Windows under a name with dots",
      { ...THERE, file: "C:\\Users\\Ada\\smm-0.1.exe", alone: true },
      ".\\smm-0.1.exe",
    ],
    [
      "on Windows where programs are, under a name that would have to be quoted",
      { ...THERE, file: "C:\\Tools\\smm (1).exe", alone: true },
      'C:\\Tools\\"smm (1).exe"',
    ],
    [
      "by Node on Windows, with a space",
      { ...THERE, file: "D:\\Ada's smm\\bin\\smm.js", alone: false },
      `node "D:\\Ada's smm\\bin\\smm.js"`,
    ],
    [
      "through npx on Windows from elsewhere, with a space",
      {
        ...THERE,
        env: { npm_command: "exec", npm_config_local_prefix: "D:\\Ada's smm" },
        file: "C:\\x\\smm",
        alone: false,
      },
      `npx --prefix "D:\\Ada's smm" smm`,
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
