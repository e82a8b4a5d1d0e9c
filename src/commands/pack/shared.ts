import { statSync } from "node:fs";
import { dirname } from "node:path";
import { shownFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { packOf, sideBySide } from "../../course/course.ts";
import type { Course, Unit } from "../../course/model.ts";
import { packOfOne } from "../../course/oneUnit.ts";
import type { SharedPack } from "../../learner/sharedPack.ts";
import { EXIT, Problem } from "../../problem.ts";
import { addedPacks } from "../../store/addedPacks.ts";
import { decoded } from "../../store/decoded.ts";
import { MANIFEST, TERMS, unitFile } from "../../store/packLayout.ts";
import { packSource } from "../../store/packSource.ts";
import { typedPath } from "../../store/typedPath.ts";
import { toType } from "../../text/toType.ts";

type Needs = Pick<Context, "course" | "unit" | "home" | "cwd">;

type TextFile = SharedPack["files"][number];

/** The files of the pack in a folder, as texts. Throws a Problem where there are none. */
async function textsIn(folder: string, called: string): Promise<TextFile[]> {
  const source = await packSource(folder);
  if (source.is !== "files") {
    const why = source.is === "refused" ? source.why : "is no folder";
    throw new Problem(`${called} ${why}.`, { next: "name a folder with a pack.yaml in it" });
  }
  return source.files.map(({ path, bytes }) => {
    const read = decoded(Buffer.from(bytes));
    return { path, text: read.is === "text" ? read.text : "" };
  });
}

async function wholePack(folder: string, called: string): Promise<SharedPack> {
  const { readCourse } = await import("../../store/packFiles.ts");
  const files = await textsIn(folder, called);
  const { course: pack } = readCourse(folder, folder);
  if (pack === undefined)
    throw new Problem(`Something in ${called} is wrong, so that nobody could read it.`, {
      next: toType("pack check my-pack"),
    });
  const { name, title } = pack.manifest;
  return { name, title, files };
}

async function unitOfPack(course: Course, unit: Unit, folder: string): Promise<SharedPack> {
  const files = await textsIn(folder, `The pack “${unit.pack}”`);
  const part = course.parts.find(({ pack, id }) => pack === unit.pack && id === unit.part);
  const path = `${unit.part}/${unit.id}.md`;
  const own = files.find((file) => file.path === path);
  const language = packOf(course, unit.pack)?.manifest.language ?? "en";
  if (part === undefined || own === undefined)
    throw new Problem(`The file of “${unit.title}” is not there.`, { next: toType("doctor") });
  const { name, title, manifest, file } = packOfOne(unit, part, language, own.text);
  const terms = files.filter((each) => each.path === TERMS);
  return {
    name,
    title,
    files: [{ path: MANIFEST, text: manifest }, { path, text: file }, ...terms],
  };
}

/** The unit whose file in a pack's folder this is. Throws a Problem where it is none. */
async function unitInFile(file: string, typed: string): Promise<SharedPack> {
  const folder = dirname(dirname(file));
  const { readCourse } = await import("../../store/packFiles.ts");
  const { course: pack } = readCourse(folder, folder);
  const unit = pack?.units.find(({ part, id }) => unitFile(folder, part, id) === file);
  if (pack !== undefined && unit !== undefined) return unitOfPack(sideBySide([pack]), unit, folder);
  throw new Problem(`${shownFile(typed)} is no unit of a pack in which nothing is wrong.`, {
    next: toType("pack check my-pack"),
  });
}

/**
 * The pack or unit that was typed, to be handed over: a pack that was added, one of its units, a pack's folder,
 * or the file of a unit in it. Throws a Problem where it is none of these.
 */
export async function sharedPack(context: Needs, typed: string): Promise<SharedPack> {
  const { home, cwd } = context;
  const packs = addedPacks(home);
  const added = packs.find(({ name }) => name === typed.toLowerCase());
  if (added !== undefined) return wholePack(added.folder, `the pack “${added.name}”`);
  const path = typedPath(cwd, typed);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return wholePack(path, shownFile(typed));
  if (found?.isFile() === true && /\.md$/i.test(path)) return unitInFile(path, typed);
  const unit = await context.unit(typed);
  const ofPack = packs.find(({ name }) => name === unit.pack);
  if (ofPack !== undefined) return unitOfPack(await context.course(), unit, ofPack.folder);
  throw new Problem(
    `“${unit.title}” is not of a pack that you added: who has smm may have it too.`,
    {
      next: toType(packs[0] === undefined ? "pack add my-pack" : `pack share ${packs[0].name}`),
      code: EXIT.usage,
    },
  );
}
