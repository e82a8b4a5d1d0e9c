// The least that a list can take with the libraries that the program is made of.
import { Chalk } from "chalk";
import { Command } from "commander";
import Conf from "conf";

const [home] = process.argv.slice(2);
const chalk = new Chalk({ level: 0 });
const settings = new Conf({ cwd: home, configName: "settings", projectName: "smm" });
new Command("smm")
  .argument("[words...]")
  .action(() => console.log(chalk.bold(settings.get("name"))))
  .parse();
