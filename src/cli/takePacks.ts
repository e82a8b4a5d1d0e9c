import type { Context } from "../context.ts";
import { BUNDLED_PACK } from "../learner/kept/place.ts";
import { errorCode } from "../problem.ts";
import { addedPacks } from "../store/addedPacks.ts";
import type { Home } from "../store/home.ts";
import { type PackCopy, packCopies } from "../store/packCopies.ts";
import type { PackFile } from "../store/zipFiles.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";
import { shownFile, typedFile } from "./outputFile.ts";

type Needs = Pick<Context, "io" | "columns" | "home" | "version" | "packsChanged" | "smm">;

/** The packs that a backup or another store has, and this one does not. */
export function packsOnlyThere({ home }: Pick<Needs, "home">, other: Home): PackCopy[] {
  const here = new Set(addedPacks(home).map(({ name }) => name));
  return packCopies(other).filter(({ name }) => !here.has(name) && name !== BUNDLED_PACK);
}

function sameFiles(some: readonly PackFile[], others: readonly PackFile[]): boolean {
  const bytes = new Map(some.map((file) => [file.path, file.bytes]));
  return (
    some.length === others.length &&
    others.every((file) => Buffer.from(file.bytes).equals(bytes.get(file.path) ?? Buffer.alloc(0)))
  );
}

/** Puts one beside the packs that are here; its title, or why it was left out. Throws the system's error. */
async function taken({ home, version, packsChanged }: Needs, { name, path }: PackCopy) {
  const { packSource } = await import("../store/packSource.ts");
  const { preparePack } = await import("../store/changePacks.ts");
  const source = await packSource(path);
  if (source.is !== "files")
    return {
      title: undefined,
      why: source.is === "refused" ? `it ${source.why}` : "it is no pack",
    };
  const prepared = await preparePack(home, source.files, version);
  if (!("pack" in prepared)) return { title: undefined, why: "something in it is wrong" };
  const { manifest } = prepared.pack;
  if (manifest.name === name) {
    prepared.settle();
    packsChanged();
    return { title: manifest.title, why: "" };
  }
  prepared.drop();
  return { title: undefined, why: "it is called otherwise in its pack.yaml" };
}

/** Puts packs beside those that are here, and says so of each; what cannot be taken is left, and told of too. */
export async function takePacks(context: Needs, copies: readonly PackCopy[]): Promise<void> {
  const { io, columns, smm } = context;
  for (const copy of copies) {
    const { title, why } = await taken(context, copy).catch((error: unknown) => {
      if (errorCode(error) === undefined) throw error;
      return { title: undefined, why: "it could not be written here" };
    });
    if (title !== undefined) io.out(`${wrap(`The pack “${title}” is here now too.`, columns())}\n`);
    else {
      const said = `The pack “${copy.name}” was not taken: ${why}. It is in ${shownFile(copy.path)}.`;
      const command = smm(`pack add ${typedFile(copy.path)}`);
      io.err(`${withCommand(`${said} What is wrong:`, command, columns())}\n`);
    }
  }
}

/** Tells of each pack that is another one in a backup or another store than here, where it stays. */
export async function tellOtherPacks(context: Needs, other: Home): Promise<void> {
  const { io, columns, home, smm } = context;
  const { filesInFolder, packSource } = await import("../store/packSource.ts");
  const here = new Map(addedPacks(home).map(({ name, folder }) => [name, folder]));
  for (const { name, path } of packCopies(other)) {
    const folder = here.get(name);
    const [mine, theirs] =
      folder === undefined ? [] : [filesInFolder(folder), await packSource(path)];
    if (mine?.is !== "files" || theirs?.is !== "files" || sameFiles(mine.files, theirs.files))
      continue;
    const said = `The pack “${name}” is another one there; yours stays as it is. To take that one:`;
    io.err(`${withCommand(said, smm(`pack update ${typedFile(path)}`), columns())}\n`);
  }
}
