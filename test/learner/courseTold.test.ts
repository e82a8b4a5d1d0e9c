import { describe, expect, it } from "vitest";
import { courseTold, packsTold } from "../../src/learner/courseTold.ts";
import { fold } from "../../src/learner/fold.ts";
import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";
import { packOfUnits, unitFrom } from "../support/course.ts";
import { stamped } from "../support/events.ts";

const bundled = packOfUnits([unitFrom()]);
const added = packOfUnits(["oat", "soy"].map((id) => unitFrom(undefined, { id, pack: "milk" })));
const read = (pack: string, unit: string) =>
  ({ type: "page-read", pack, unit, page: "water" }) as const;
const noted = (pack: string, unit: string) =>
  ({ type: "note-written", kind: "idea", text: "So.", private: false, pack, unit }) as const;

const ids = (course: ReturnType<typeof courseTold>) =>
  course.units.map(({ pack, id }) => `${pack}/${id}`);

describe("the course that others are told of", () => {
  it("has all that is taught, and of other packs what the record tells of", () => {
    const record = fold(stamped(read("milk", "oat"), noted("gone", "cocoa")));
    const known = { usual: [bundled] as [typeof bundled], removed: [added], tried: [] };
    const course = courseTold(known, record);
    expect(ids(course)).toEqual([`${BUNDLED_PACK}/tea`, "gone/cocoa", "milk/oat"]);
    const cocoa = course.units.find(({ id }) => id === "cocoa");
    expect(cocoa).toMatchObject({ title: "cocoa", packTitle: "gone", summary: "", questions: [] });
    expect(course.parts.find(({ pack }) => pack === "gone")?.title).toContain("No longer here");
  });

  it("is the same whether a pack was removed or is only tried out", () => {
    const record = fold(stamped(read("milk", "soy")));
    const usual: [typeof bundled] = [bundled];
    const removed = courseTold({ usual, removed: [added], tried: [] }, record);
    expect(courseTold({ usual, removed: [], tried: [added] }, record)).toEqual(removed);
    expect(ids(removed)).toEqual([`${BUNDLED_PACK}/tea`, "milk/soy"]);
  });

  it("is what is taught where nothing else was done", () => {
    const known = { usual: [bundled] as [typeof bundled], removed: [added], tried: [] };
    expect(ids(courseTold(known, fold([])))).toEqual([`${BUNDLED_PACK}/tea`]);
    expect(packsTold(fold([]))).toEqual(new Set());
    expect(packsTold(fold(stamped(noted("gone", "cocoa"))))).toEqual(new Set(["gone"]));
  });
});
