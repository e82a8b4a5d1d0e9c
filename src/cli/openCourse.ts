import type { Teaching, World } from "../context.ts";
import {
  nearestName,
  packOf,
  partsNamed,
  sideBySide,
  unitCalled,
  unitsNamed,
} from "../course/course.ts";
import { type Fault, faultLine } from "../course/fault.ts";
import { packWithInitiative, withInitiative } from "../course/initiative.ts";
import type { Course, KnownPacks, Pack, Unit } from "../course/model.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { type AddedPack, addedPacks, removedPacks } from "../store/addedPacks.ts";
import type { BroughtFile } from "../store/brought.ts";
import { readCompiled } from "../store/compiledCourse.ts";
import type { Home } from "../store/home.ts";
import { typedPath } from "../store/typedPath.ts";
import { cleanLine } from "../text/clean.ts";
import { toType } from "../text/toType.ts";
import { once } from "./once.ts";
import { type Asking, whichMeant } from "./whichMeant.ts";

/** A pack's folder, and where its compiled form may stand. */
type Place = {
  folder: string;
  compiled: BroughtFile | undefined;
  /** where it was added, and so is left out where it is faulty; the others must be without fault */
  added: AddedPack | undefined;
};

/** One whose pack is read when it is first asked for. */
type Opened = Place & { packs(): Promise<Pack[]> };

type Opening = {
  home: Home;
  say(text: string): void;
  /** the learner's initiative as Markdown, for prompts */
  initiative(): string | undefined;
  asking: Asking;
};

/** A pack of no more units is searched without an index. */
const SEARCHED_WHOLE = 200;
/** So many pages of a larger one are looked at. */
const MOST_LOOKED_AT = 60;

const PACK_AND_ID = /^([^/]*)\/(.*)$/s;

function faultsProblem(faults: readonly Fault[]): Problem {
  return new Problem(faults.map(faultLine).join("\n"), {
    next: "mend these lines, then the same command again",
  });
}

/** The unit that was typed in that course. Throws a Problem where it is none, or nobody says which of several. */
async function unitTyped(asking: Asking, course: Course, typed: string): Promise<Unit> {
  const meant = unitsNamed(course, typed);
  const [found] = meant;
  if (meant.length > 1) return whichMeant(asking, course, { kind: "unit", typed, meant });
  if (found !== undefined) return found;
  const [part] = partsNamed(course, typed);
  if (part !== undefined)
    throw new Problem(`“${part.name}” is a part of the course, with several units.`, {
      next: toType(`list --part ${part.name}`),
      code: EXIT.usage,
    });
  throw unknownWord("unit", typed, nearestName(course, typed), "list");
}

/** The packs that are taught, each opened only when it is used. */
export function openCourse(world: World, { home, say, initiative, asking }: Opening): Teaching {
  const { env, cwd, version } = world;
  const told = new Set<string>();
  /** Says something once, however often the packs are opened. */
  const sayOnce = (text: string) => {
    if (!told.has(text)) say(text);
    told.add(text);
  };
  const ofAuthor = env.SMM_CONTENT ? typedPath(cwd, env.SMM_CONTENT) : undefined;
  const contentFolder = ofAuthor ?? world.contentFolder;

  /** A pack; none where one that was added is faulty, which is said. */
  const read = async ({ folder, compiled, added }: Place): Promise<Pack[]> => {
    const known = compiled === undefined ? undefined : readCompiled(compiled, folder, version);
    if (known !== undefined) return [packWithInitiative(known, initiative)];
    if (added === undefined) {
      const { readCourse } = await import("../store/packFiles.ts");
      const { course: pack, faults } = readCourse(folder, cwd);
      if (pack === undefined) throw faultsProblem(faults);
      return [packWithInitiative(pack, initiative)];
    }
    const { readAnew } = await import("../store/packIn.ts");
    const { pack, faults } = readAnew(added, version);
    if (pack !== undefined) return [packWithInitiative(pack, initiative)];
    const what = faults.slice(0, 1).map((fault) => ` ${faultLine(fault)}.`);
    sayOnce(
      `The pack “${added.name}” is left out, since something in it is wrong.${what.join("")}`,
    );
    return [];
  };

  const opened = (place: Place): Opened => ({ ...place, packs: once(() => read(place)) });
  const openUsual = (): Opened[] => {
    const { contentFolder: folder, compiledCourse: compiled } = world;
    const added = addedPacks(home).map((each) => ({ ...each, added: each }));
    return [{ folder, compiled, added: undefined }, ...added].map(opened);
  };
  const openTaught = (): Opened[] => {
    if (ofAuthor === undefined) return usual();
    const where = cleanLine(env.SMM_CONTENT ?? "");
    sayOnce(`SMM_CONTENT is set: only the pack in “${where}” is taught, and no other.`);
    return [opened({ folder: ofAuthor, compiled: undefined, added: undefined })];
  };

  const packsAt = async (all: readonly Opened[]): Promise<[Pack, ...Pack[]]> => {
    const packs: Pack[] = [];
    for (const place of all) packs.push(...(await place.packs()));
    const [first, ...others] = packs;
    if (first === undefined) throw new RangeError("a course without packs");
    return [first, ...others];
  };
  const openAll = async (): Promise<Course> => sideBySide(await packsAt(places()));

  let [usual, places, course] = [once(openUsual), once(openTaught), once(openAll)];
  const packsChanged = () => {
    [usual, places, course] = [once(openUsual), once(openTaught), once(openAll)];
  };

  const known = async (names: ReadonlySet<string>): Promise<KnownPacks> => {
    const packs = await packsAt(usual());
    const there = new Set(packs.map(({ manifest }) => manifest.name));
    const isWanted = (name: string) => names.has(name) && !there.has(name);
    const ofAuthors = ofAuthor === undefined ? [] : await packsAt(places());
    const tried = ofAuthors.filter(({ manifest }) => isWanted(manifest.name));
    const aside = removedPacks(home).filter(({ name }) => isWanted(name));
    if (aside.length === 0) return { usual: packs, removed: [], tried };
    const { packIn } = await import("../store/packIn.ts");
    const removed = aside.flatMap((each) => packIn(each, version) ?? []);
    const isRemoved = new Set(removed.map(({ manifest }) => manifest.name));
    return {
      usual: packs,
      removed,
      tried: tried.filter(({ manifest }) => !isRemoved.has(manifest.name)),
    };
  };

  /**
   * A unit without the others of its pack, so that it costs the same in large packs and beside them;
   * undefined where it takes the whole course to tell what was typed.
   */
  const unitAlone = async (typed: string): Promise<Unit | undefined> => {
    const all = places();
    // The compiled form of the bundled pack is read as fast.
    if (all.length === 1 && ofAuthor === undefined) return undefined;
    const { hasUnit, readUnit } = await import("../store/packFiles.ts");
    const [, pack, id = typed] = PACK_AND_ID.exec(typed) ?? [];
    // An installed program has the bundled pack in its compiled form alone.
    const bundled = ofAuthor === undefined ? all[0] : undefined;
    const ofBundled = (await bundled?.packs())?.[0]?.units.find((unit) => unit.id === id);
    const having = all.filter((place) =>
      place === bundled ? ofBundled !== undefined : hasUnit(place.folder, id),
    );
    const meant = pack === undefined ? having : having.filter(({ added }) => added?.name === pack);
    const [only] = meant;
    if (only === undefined || meant.length > 1) return undefined;
    if (only === bundled) return ofBundled;
    const alone = readUnit(only.folder, id, cwd);
    if (alone !== undefined && alone.unit === undefined) throw faultsProblem(alone.faults);
    const unit = alone?.unit && withInitiative(alone.unit, initiative);
    const name = having.length === 1 ? id : typed;
    return unit && unitCalled(unit, { name, packTitle: unit.packTitle });
  };

  return {
    contentFolder,
    course: () => course(),
    known,
    packsChanged,
    async unit(typed) {
      const name = typed.toLowerCase();
      return (await unitAlone(name)) ?? unitTyped(asking, await course(), name);
    },
    async amongPages(words) {
      const large: [AddedPack, Pack][] = [];
      for (const { added, packs } of places())
        for (const pack of added === undefined ? [] : await packs())
          if (pack.units.length > SEARCHED_WHOLE) large.push([added as AddedPack, pack]);
      if (large.length === 0) return new Map();
      const { searchIndex } = await import("../store/searchIndex.ts");
      const { likelyPages } = await import("../course/wordIndex.ts");
      return new Map(
        large.map(([place, pack]) => {
          const { name, language } = pack.manifest;
          const found = likelyPages(searchIndex(place, pack), words, language, MOST_LOOKED_AT);
          const byId = [...found].map(([at, pages]) => [pack.units[at]?.id ?? "", pages] as const);
          return [name, new Map(byId)];
        }),
      );
    },
    async judging(pack) {
      const { englishWords } = await import("../store/dictionary.ts");
      const { judgingIn } = await import("../course/typed/judging.ts");
      const { vocabularyOf } = await import("../course/vocabulary.ts");
      const { units, packs } = await course();
      const { language = "en" } = packOf({ packs }, pack)?.manifest ?? {};
      const vocabulary = once(() => vocabularyOf(units.filter((unit) => unit.pack === pack)));
      // Only English has a dictionary here.
      const inDictionary = /^en\b/i.test(language) ? englishWords(world.dictionary) : () => false;
      const isWord = (word: string) => vocabulary().has(word.toLowerCase()) || inDictionary(word);
      return judgingIn({ language, isWord });
    },
  };
}
