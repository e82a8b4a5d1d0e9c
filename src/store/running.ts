import { errorCode } from "../problem.ts";

/** Whether a process of this computer has this id. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}
