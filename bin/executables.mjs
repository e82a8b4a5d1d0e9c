// Makes one file of the program for each of some systems, with Node inside: `npm run executables`. The same
// commit gives the same bytes, on whatever Node this runs: all that depends on it is done by the one that goes
// in. What is made stands in executables/, with checksums.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "postject";

const NODE = "22.23.2";
/** By what npm calls Node for a system: what its package must be, and the executable in it and of ours. */
const SYSTEMS = {
  "linux-x64": {
    integrity:
      "sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==",
    node: "bin/node",
    name: "smm",
  },
  "win-x64": {
    integrity:
      "sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==",
    node: "bin/node.exe",
    name: "smm.exe",
  },
};
/** The one that this script runs itself. */
const OWN = "linux-x64";
/** Node's, and those of what is inside it: the same for all systems, and not in every package. */
const LICENCE = "LICENSE";
/** Node looks for this in its own file to know that something was put into it. */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const MOST_BYTES_MORE = 5_000_000;

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const out = join(root, "executables");
const cache = join(root, "node_modules", ".cache", "node-binaries");
const work = mkdtempSync(join(tmpdir(), "smm-executables-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

function integrityOf(file) {
  return `sha512-${createHash("sha512").update(readFileSync(file)).digest("base64")}`;
}

/** Node's files for a system, fetched where they are not here yet. npm installs none of another system. */
function nodeFor(system) {
  const { integrity, node } = SYSTEMS[system];
  const packed = join(cache, `node-${system}-${NODE}.tgz`);
  if (!existsSync(packed) || integrityOf(packed) !== integrity) {
    mkdirSync(cache, { recursive: true });
    const pack = ["pack", `node-${system}@${NODE}`, "--silent", "--pack-destination", cache];
    execFileSync("npm", pack, { stdio: ["ignore", "ignore", "inherit"] });
  }
  if (integrityOf(packed) !== integrity)
    throw new Error(`node-${system}@${NODE} is not what it was: ${integrityOf(packed)}`);
  const folder = join(work, system);
  mkdirSync(folder);
  const files = system === OWN ? [node, LICENCE] : [node];
  const inside = files.map((file) => `package/${file}`);
  execFileSync("tar", ["-xzf", packed, "-C", folder, "--strip-components", "1", ...inside]);
  return join(folder, node);
}

function runByNode(node, argv, env = {}) {
  const ran = spawnSync(node, argv, {
    cwd: root,
    encoding: "utf8",
    input: "",
    env: { ...process.env, NODE_OPTIONS: "", ...env },
  });
  if (ran.status !== 0) throw new Error(`node ${argv.join(" ")}\n${ran.stderr}`);
}

/** Makes a file smaller by this Node, and returns the path of that under another name. */
function smaller(node, file, name) {
  const made = join(work, `${name}.br`);
  const script = `const { readFileSync, writeFileSync } = require("node:fs");
    const { brotliCompressSync } = require("node:zlib");
    writeFileSync(process.argv[2], brotliCompressSync(readFileSync(process.argv[1])));`;
  runByNode(node, ["-e", script, file, made]);
  return made;
}

/** All that goes in beside Node, as the file from which that is read. */
function blobOf(node) {
  const code = readdirSync(dist).find((name) => name.startsWith(`code-v${NODE}-`));
  const texts = readdirSync(dist).filter((name) => /\.(?:js|jsonl)$/.test(name));
  const assets = Object.fromEntries(texts.map((name) => [name, join(dist, name)]));
  // What is seldom asked for.
  const rare = {
    "index.aff": join(dist, "english", "index.aff"),
    "index.dic": join(dist, "english", "index.dic"),
    LICENSE: join(root, "LICENSE"),
    "THIRD-PARTY-LICENCES.txt": join(dist, "THIRD-PARTY-LICENCES.txt"),
    "NODE-LICENCE.txt": join(work, OWN, LICENCE),
  };
  for (const [name, file] of Object.entries(rare)) assets[name] = smaller(node, file, name);
  const config = join(work, "sea.json");
  const blob = join(work, "sea.blob");
  writeFileSync(
    config,
    JSON.stringify({
      // From the folder in which Node runs: it stands in what is made as it is given here.
      main: "dist/executable.cjs",
      output: blob,
      disableExperimentalSEAWarning: true,
      // Of the few lines of `main`; they would fit one system only.
      useCodeCache: false,
      assets: {
        ...assets,
        code: join(dist, code),
      },
    }),
  );
  runByNode(node, ["--experimental-sea-config", config]);
  const bytes = readFileSync(blob);
  if (bytes.includes(root) || bytes.includes(work))
    throw new Error(
      "a path of this computer is in what is made, which would differ from folder to folder",
    );
  return bytes;
}

const nodes = Object.fromEntries(Object.keys(SYSTEMS).map((system) => [system, nodeFor(system)]));
// V8 puts what it compiled into an order by chance, but for this seed.
runByNode(nodes[OWN], ["--random-seed=1", join(root, "bin", "build.mjs")]);
const blob = blobOf(nodes[OWN]);
rmSync(out, { recursive: true, force: true });
const sums = [];
for (const [system, { name }] of Object.entries(SYSTEMS)) {
  const folder = join(out, system);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  copyFileSync(nodes[system], file);
  chmodSync(file, 0o755);
  const before = readFileSync(file).length;
  await inject(file, "NODE_SEA_BLOB", blob, { sentinelFuse: FUSE });
  const bytes = readFileSync(file);
  if (bytes.length > before + MOST_BYTES_MORE)
    throw new Error(`${file} has ${bytes.length - before} bytes more than Node`);
  sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${system}/${name}`);
  console.log(`${sums.at(-1)}  ${(bytes.length / 1e6).toFixed(1)} MB`);
}
writeFileSync(join(out, "SHA256SUMS"), `${sums.join("\n")}\n`);
