import type { Pack, Prompt, Unit } from "./model.ts";

/** Stands in a prompt for the learner's initiative, with the words for where none was told. */
const PLACE = /\{initiative\|([^{}|]+)\}/g;

/** How an author writes it, for those who wrote it otherwise. */
export const INITIATIVE_EXPECTED = "{initiative|one large initiative of ours}";

/** Whether an author seems to have meant such a place, and wrote it otherwise. */
export function hasBrokenPlace(text: string): boolean {
  return text.replace(PLACE, "").toLowerCase().includes("{initiative");
}

/** Whether such a place stands in a text, or seems to be meant. */
export function hasPlace(text: string): boolean {
  return text.toLowerCase().includes("{initiative");
}

function filled(text: string, own: string | undefined): string {
  return text.replace(PLACE, (_, words: string) => own ?? words.trim());
}

function filledIn({ ask, listenFor, ...prompt }: Prompt, own: string | undefined): Prompt {
  return {
    ...prompt,
    ask: filled(ask, own),
    listenFor: listenFor === undefined ? undefined : filled(listenFor, own),
  };
}

/**
 * The unit with the learner's initiative in its prompts, or the author's words where none was told;
 * `own` gives it as Markdown, whenever prompts are looked at. No other piece of the unit is touched,
 * so that those read only when used are not read for this.
 */
export function withInitiative(unit: Unit, own: () => string | undefined): Unit {
  const known: Prompt[] | undefined = Object.getOwnPropertyDescriptor(unit, "prompts")?.value;
  if (known?.every(({ ask, listenFor = "" }) => !hasPlace(ask + listenFor)) === true) return unit;
  const get = () => unit.prompts.map((prompt) => filledIn(prompt, own()));
  return Object.create(unit, { prompts: { enumerable: true, get } }) as Unit;
}

/** As {@link withInitiative}, for all units of a pack. */
export function packWithInitiative(pack: Pack, own: () => string | undefined): Pack {
  // A prototype for each unit would take ten times as long to make, and to read from.
  const filling = new Map<object, object>();
  const fillingOf = (reading: object): object => {
    const known = filling.get(reading);
    if (known !== undefined) return known;
    const get = function (this: Unit) {
      const prompts: Prompt[] = Reflect.get(reading, "prompts", this);
      return prompts.map((prompt) => filledIn(prompt, own()));
    };
    const made = Object.create(reading, { prompts: { enumerable: true, get } });
    filling.set(reading, made);
    return made;
  };
  const filled = (unit: Unit): Unit =>
    Object.hasOwn(unit, "prompts")
      ? withInitiative(unit, own)
      : Object.setPrototypeOf({ ...unit }, fillingOf(Object.getPrototypeOf(unit)));
  const units = { enumerable: true, value: pack.units.map(filled) };
  const pieces = Object.getOwnPropertyDescriptors(pack);
  return Object.defineProperties({}, { ...pieces, units }) as Pack;
}
