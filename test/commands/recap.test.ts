import { beforeEach, describe, expect, it } from "vitest";
import { changed } from "../support/course.ts";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

const SHORT = "## In short\n\n- Boil.\n- Pour.\n- Drink.\n\n## Check yourself";
let content: string;

beforeEach(() => {
  content = smallPack({ "hot/tea.md": changed("## Check yourself", SHORT) });
});

async function afterTea() {
  const here = place();
  const script = scripted(...wholeUnit({ ownWords: "Safer.\n# and *warm*", shared: false }));
  await here.smm(["learn", "tea"], { script, content });
  return here;
}

describe("smm recap", () => {
  it("has the point of each finished unit, my words, and what I missed with the right idea", async () => {
    const here = await afterTea();
    const { out, code } = await here.smm(["recap"], { content });
    expect(code).toBe(0);
    expect(out).toContain("# What I have read, in short\n\n## Tea\n\n- Boil.\n- Pour.\n- Drink.\n");
    expect(out).toContain(
      "In my own words (private), Sunday 22 November 2026:\n\n> Safer.  \n> \\# and \\*warm\\*\n",
    );
    expect(out).toContain("- **In which order?**\n  - I answered: ");
    expect(out).toContain("  - Better: Boil; Pour; Drink. Cold tea has its friends");
    expect(out).not.toContain("Coffee");
  });

  it("has a unit's summary where its author wrote nothing in short", async () => {
    const here = place();
    await here.smm(["learn", "coffee"], { script: scripted(...wholeUnit()), content });
    const { out } = await here.smm(["recap", "strong"], { content });
    expect(out).toContain("## Coffee\n\n- How to make it.\n");
  });

  it("is of one part, or says that nothing of it is finished", async () => {
    const here = await afterTea();
    expect((await here.smm(["recap", "hot"], { content })).out).toContain("## Tea");
    const none = await here.smm(["recap", "strong"], { content });
    expect(none).toMatchObject({ code: 0, out: "" });
    expect(none.err).toBe("You have not finished a unit of this part yet.\nNext: smm learn\n");
  });

  it("knows no other part", async () => {
    const ran = await place().smm(["recap", "stron"], { content });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("Did you mean “strong”?\nNext: smm recap strong");
  });

  it("is in the end of a unit and in smm read, in short", async () => {
    const here = place();
    const { out } = await here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });
    expect(out).toContain("In short:\n- Boil.");
    const read = await here.smm(["read", "tea"], { content });
    expect(read.out).toContain("In short");
  });
});
