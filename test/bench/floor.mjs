// The least that rendering one lesson can take with the libraries that the program is made of.
import { readFileSync } from "node:fs";
import { Chalk } from "chalk";
import { Command } from "commander";
import Conf from "conf";
import { Marked } from "marked";
import { markedTerminal } from "marked-terminal";

const [lesson, home] = process.argv.slice(2);
const chalk = new Chalk({ level: 0 });
const settings = new Conf({ cwd: home, configName: "settings", projectName: "smm" });
new Command("smm")
  .argument("[words...]")
  .action(() => {
    const marked = new Marked(markedTerminal({ strong: chalk.bold, emoji: false }));
    console.log(settings.get("name"), marked.parse(readFileSync(lesson, "utf8")));
  })
  .parse();
