// Which packages are inside what was bundled, their licences, and the list of them for whoever has to
// look for known holes: CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

function folderOf(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/** The packages of these files and folders, each once, in the order of their folders. */
export function packagesOf(root, inputs) {
  const folders = [...new Set(inputs.map(folderOf).filter(Boolean))].sort();
  return folders.map((folder) => {
    const path = join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    const file = readdirSync(path).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? "" : readFileSync(join(path, file), "utf8").trim();
    return { folder: folder.slice(folder.indexOf("node_modules/")), name, version, license, text };
  });
}

export function licencesText(packages) {
  return packages
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
    .join(`\n${"-".repeat(72)}\n\n`);
}

function hashesOf({ integrity }) {
  const [, base64] = /^sha512-(.+)$/.exec(integrity ?? "") ?? [];
  if (base64 === undefined) return [];
  return [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }];
}

/** The bill of materials as text: the same for the same packages. `lock` is package-lock.json as data. */
export function bomText(packages, lock, { name, version, license }) {
  const component = (each) => {
    const purl = `pkg:npm/${each.name.replace("@", "%40")}@${each.version}`;
    const isOne = /^[\w.-]+$/.test(each.license);
    return {
      type: "library",
      "bom-ref": purl,
      name: each.name,
      version: each.version,
      hashes: hashesOf(lock.packages[each.folder] ?? {}),
      licenses: [isOne ? { license: { id: each.license } } : { expression: each.license }],
      purl,
    };
  };
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", name, version, licenses: [{ license: { id: license } }] },
    },
    components: packages.map(component),
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}
