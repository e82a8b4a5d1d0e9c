import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Context, Terminal } from "../../context.ts";
import { sideBySide } from "../../course/course.ts";
import type { Fault } from "../../course/fault.ts";
import type { Course, Pack, Unit } from "../../course/model.ts";
import { BUNDLED_PACK } from "../../learner/kept/place.ts";
import { EXIT, Interrupted, Problem } from "../../problem.ts";
import { walkUnit } from "../../sitting/walk.ts";
import { NO_DRAFT } from "../../store/drafts.ts";
import { MANIFEST, unitFile } from "../../store/packLayout.ts";
import { passingRecord } from "../../store/passingRecord.ts";
import { savedState, whenSaved } from "../../store/savedFile.ts";
import { typedPath } from "../../store/typedPath.ts";
import type { Choosing, Screen } from "../../terminal/inputs.ts";
import { wrap } from "../../terminal/wrap.ts";
import { cleanLine } from "../../text/clean.ts";
import { toType } from "../../text/toType.ts";
import { faultText } from "./faultText.ts";

type Needs = Terminal &
  Pick<
    Context,
    | "cwd"
    | "now"
    | "newId"
    | "newSeed"
    | "judging"
    | "settings"
    | "smm"
    | "course"
    | "record"
    | "draft"
  >;

/** A lesson's file, and the pack it is in. */
type Chosen = { file: string; folder: string; id: string };

const PACK_FILE = "my-pack/cases/my-case.md";

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The lesson that was typed: its file; or of a pack's folder the one that was saved last. */
async function chosen(cwd: string, typed: string): Promise<Chosen> {
  const path = typedPath(cwd, typed);
  if (!isFolder(path)) {
    if (/\.md$/i.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true)
      return {
        file: path,
        folder: dirname(dirname(path)),
        id: basename(path).replace(/\.md$/i, ""),
      };
    throw new Problem(`There is no lesson “${cleanLine(typed)}”.`, {
      next: toType(`pack preview ${PACK_FILE}`),
      code: EXIT.usage,
    });
  }
  const { readCourse } = await import("../../store/packFiles.ts");
  const { order, faults } = readCourse(path, cwd);
  const files = (order?.parts ?? []).flatMap((part) =>
    part.units.map((id) => ({ id, folder: path, file: unitFile(path, part.id, id) })),
  );
  const [newest] = files
    .flatMap((each) => {
      const found = statSync(each.file, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ ...each, at: found.mtimeMs }];
    })
    .toSorted((a, b) => b.at - a.at);
  if (newest !== undefined) return newest;
  const [first] = faults;
  throw new Problem(
    first === undefined
      ? "This pack has no lessons yet."
      : `${first.file}:${first.line}: ${first.what}`,
    { next: toType(`pack check ${cleanLine(typed)}`) },
  );
}

/** The lesson as it is in its file now, with the rest of its pack where that is without fault. */
async function readNow(
  { file, folder, id }: Chosen,
  cwd: string,
): Promise<{ unit: Unit; pack: Pack } | { faults: Fault[] }> {
  const { readCourse, readUnit } = await import("../../store/packFiles.ts");
  const alone = readUnit(folder, id, cwd);
  if (alone === undefined)
    throw new Problem(
      `${cleanLine(join(folder, MANIFEST))} does not name ${cleanLine(basename(file))}.`,
      {
        next: "add its name without .md to the units of its part, then the same command again",
      },
    );
  if (alone.unit === undefined) return { faults: alone.faults };
  const { course, order } = readCourse(folder, cwd);
  if (course !== undefined) {
    const unit = course.units.find((each) => each.id === id) ?? alone.unit;
    return { unit, pack: course };
  }
  const { unit } = alone;
  const part = { id: unit.part, title: unit.part, kind: unit.kind, units: [id] };
  const manifest = order ?? {
    format: 1,
    name: unit.pack,
    title: unit.pack,
    language: "en",
    parts: [part],
  };
  return { unit, pack: { manifest, units: [unit], terms: [], shelf: [] } };
}

/** A learner's place with nothing kept anywhere. */
function learnerOf(
  context: Needs,
  seed: number,
  store: Needs["record"],
  pack: Pack,
  isSaved: () => boolean,
) {
  const { inputs } = context;
  /** Where lines are read, a file that was saved meanwhile is seen when the person goes on. */
  const seen = <Went extends { is: string }>(went: Went): Went => {
    if (went.is !== "stop" && isSaved()) throw new Interrupted();
    return went;
  };
  const course: Course = sideBySide([pack]);
  const { language } = pack.manifest;
  return {
    ...context,
    // The same order each time, so that what was changed is seen.
    newSeed: () => seed,
    inputs: {
      ...inputs,
      page: async <Key extends string = never>(screen: Screen<Key>) =>
        seen(await inputs.page(screen)),
      choose: async <Key extends string = never>(screen: Choosing<Key>) =>
        seen(await inputs.choose(screen)),
    },
    course: async () => course,
    amongPages: async () => new Map(),
    record: store,
    draft: () => NO_DRAFT,
    async judging() {
      // English is judged with the dictionary that the bundled course has.
      if (/^en\b/i.test(language)) return context.judging(BUNDLED_PACK);
      const { judgingIn } = await import("../../course/typed/judging.ts");
      return judgingIn({ language, isWord: () => false });
    },
  };
}

/** Says what is wrong, until the file was saved again; whether the person goes on. */
async function showFaults(
  { inputs }: Needs,
  file: string,
  faults: readonly Fault[],
): Promise<boolean> {
  const moved = await inputs.page({
    header: `${basename(file)} cannot be shown yet`,
    back: false,
    next: "look again",
    body: (columns) =>
      faults
        .map((fault) => faultText(fault, columns))
        .join("\n")
        .trimEnd(),
  });
  return moved.is === "on";
}

const AGAIN = "When you save the file, the same page is shown anew.";

/**
 * Walks through a lesson as a learner will, recording nothing, and begins again at the same page when its
 * file is saved. Throws a Problem where there is none.
 */
export async function previewUnit(context: Needs, typed: string | undefined): Promise<void> {
  const { io, inputs, columns, cwd, now, newId } = context;
  const lesson = await chosen(cwd, typed ?? ".");
  const store = passingRecord({ now, newId });
  const record = () => store;
  const place = {};
  const seed = context.newSeed();
  const stop = whenSaved(lesson.file, () => inputs.cut());
  io.err(`${wrap(`Nothing of this is recorded. ${AGAIN}`, columns())}\n\n`);
  try {
    for (;;) {
      const state = savedState(lesson.file);
      try {
        const read = await readNow(lesson, cwd);
        if ("faults" in read) {
          if (!(await showFaults(context, lesson.file, read.faults))) return;
          continue;
        }
        const isSaved = () => savedState(lesson.file) !== state;
        await walkUnit(learnerOf(context, seed, record, read.pack, isSaved), read.unit, place);
        if (savedState(lesson.file) === state) return;
      } catch (error) {
        if (!(error instanceof Interrupted) || savedState(lesson.file) === state) throw error;
      }
    }
  } finally {
    stop();
  }
}
