declare module "marked-terminal" {
  /** An extension for marked that renders for terminals. */
  export function markedTerminal(options?: Record<string, unknown>): object;
}
