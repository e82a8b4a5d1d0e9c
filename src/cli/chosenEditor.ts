/** An editor that each system has, and that anybody can leave. */
export function exampleEditor(platform: string): string {
  return platform === "win32" ? "notepad" : "nano";
}

/** Who did not choose one of these cannot leave it again. Systems and npm name them for everybody. */
const HARD_TO_LEAVE = /^(?:vi|ed|ex)$/;

/** What npm names where nobody chose an editor. */
const OF_NPM = /^(?:vi|notepad\.exe)$/;

/**
 * The command of the editor that the person chose, by the setting or in their environment; undefined where
 * nobody did.
 */
export function chosenEditor(
  setting: string | undefined,
  env: Record<string, string | undefined>,
): string | undefined {
  if (setting !== undefined) return setting;
  const named = (env.VISUAL || env.EDITOR)?.trim() ?? "";
  if (named === "") return undefined;
  const program = named.split(/\s+/)[0]?.replace(/^.*[/\\]/, "") ?? "";
  if (HARD_TO_LEAVE.test(program)) return undefined;
  return env.npm_command !== undefined && OF_NPM.test(named) ? undefined : named;
}
