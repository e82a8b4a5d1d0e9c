/** A small whole unit with one question of every kind; its first choice is right throughout. */
export const UNIT = `---
title: Tea
summary: How to make it.
minutes: 5
checked: 2026-11-22
---

Tea is a drink.

## Before you start

What comes first?

- [x] Water
  > Without it there is nothing to heat.
- [ ] Milk
  > It comes last.

## Water

Water boils at 100 degrees.[^boil]

## Leaves

Leaves are *dried*.

## Check yourself

### What boils?
<!-- id: boils -->
<!-- page: Water -->

- [x] Water
  > It says so.
- [ ] Leaves
  > They are dried.
- [ ] Cups
  > They would break.

### What goes into the pot?
<!-- id: pot -->
<!-- page: Leaves -->

- [x] Leaves
  > Of course.
- [x] Hot water
  > That too.
- [ ] The cup
  > It stands beside it.

### In which order?
<!-- id: order -->
<!-- page: Water -->

1. Boil
2. Pour
3. Drink
> Cold tea has its friends, but this is hot.

### What is dried?
<!-- id: dried -->
<!-- page: Leaves -->

= leaves
= tea leaves
> They are dried after picking.

## In your own words

Why boil the water?

## Talk it over

- **For the mentor:** Make a pot.
  *Listen for:* the kettle.
- **For both:** Drink it.
- **Swap seats:** The learner pours.
- **For us:** Who makes our tea?

[^boil]: A. Cook, "Boiling", The Kitchen, 1 May 2020. <https://example.org/boil>
`;

/** The files of a pack with two parts and the units tea (a lesson) and coffee (a case). */
export const DRINKS: Record<string, string> = {
  "pack.yaml": `format: 1
name: drinks
title: Drinks
language: en
parts:
  - id: hot
    title: Hot
    units: [tea]
  - id: strong
    title: Strong
    kind: case
    units: [coffee]
`,
  "hot/tea.md": UNIT,
  "strong/coffee.md": UNIT.replace("title: Tea", "title: Coffee"),
};
