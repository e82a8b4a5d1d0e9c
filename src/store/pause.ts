/** Waits, with everything else. For those few that must not go on before they have tried again. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
