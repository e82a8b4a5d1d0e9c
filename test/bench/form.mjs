// Prints how often somebody is right who has not read, and goes by the form of the choices.
//   node test/bench/form.mjs [folder of a pack] [units …]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProcess, root } from "./inProcess.mjs";

const [folder = join(root, "content"), ...units] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "smm-form-"));
try {
  const { courseIn, figures, byUnit, told, looks } = await inProcess("form", scratch);
  const course = courseIn(folder);
  const lines =
    units.length > 0
      ? looks(course, units)
      : [...figures(course), "", ...byUnit(course), "", ...told(course)];
  console.log(lines.join("\n"));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
