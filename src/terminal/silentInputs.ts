import { NoAnswer } from "../problem.ts";
import type { Inputs } from "./inputs.ts";

/** Nobody is asked: whatever needs an answer fails with NoAnswer, after what is to be read. */
export function silentInputs(): Inputs {
  const nobody = async (): Promise<never> => {
    throw new NoAnswer();
  };
  return {
    canAsk: false,
    canEdit: false,
    page: nobody,
    choose: nobody,
    show: nobody,
    text: nobody,
    lines: nobody,
    confirm: nobody,
    edit: nobody,
  };
}
