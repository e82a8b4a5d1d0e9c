import pairs from "american-british-english-translator/data/british_spellings.json" with {
  type: "json",
};

/** British words of that list that are another word in American English, or none, and stay themselves. */
const NOT_THE_SAME = new Set(
  (
    "analyses catalyses paralyses psychoanalyses bevvies bevvy buses busing gases minibuses " +
    "groyne groynes philtre philtres tonne tonnes tranquilly"
  ).split(" "),
);

/** Pairs that the list has not, the British word first. */
const MORE =
  "abridgement abridgment advertize advertise agism ageism caesium cesium knelt kneeled nett net acknowledgement acknowledgment acknowledgements acknowledgments " +
  "adviser advisor advisers advisors afterwards afterward amongst among backwards backward " +
  "benefitted benefited benefitting benefiting burnt burned cheque check cheques checks " +
  "doughnut donut doughnuts donuts dreamt dreamed enquire inquire enquired inquired enquirer inquirer " +
  "enquires inquires enquiries inquiries enquiring inquiring enquiry inquiry enrolment enrollment " +
  "enrolments enrollments equalled equaled focussed focused focussing focusing forwards forward " +
  "fuelled fueled fuelling fueling gaol jail judgemental judgmental kerb curb kerbs curbs leant leaned leapt leaped " +
  "learnt learned lodgement lodgment maths math mislabelled mislabeled moveable movable mum mom " +
  "pedlar peddler pedlars peddlers saleable salable sizeable sizable skilful skillful " +
  "skilfully skillfully specialities specialties speciality specialty spelt spelled spilt spilled " +
  "spoilt spoiled storey story storeys stories targetted targeted totalled totaled totalling totaling " +
  "towards toward upwards upward whilst while whisky whiskey wilful willful wilfully willfully";

/** Verbs on "ise" that are younger than the list, without that ending. */
const YOUNGER =
  "anonym container global incentiv item micr monet personal pixel product pseudonym sexual token " +
  "virtual weapon western";

const FAMILY = ["e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations"];

/** Every word of a verb's family: the list has some of "organise", "organiser", "organisation". */
function familyOf(british: string): [string, string][] {
  const [, stem, vowel] = /^(.{3,})([iy])se$/.exec(british) ?? [];
  if (stem === undefined) return [];
  return FAMILY.map((ending) => [`${stem}${vowel}s${ending}`, `${stem}${vowel}z${ending}`]);
}

function inPairs(words: readonly string[]): [string, string][] {
  return words.flatMap((word, at): [string, string][] =>
    at % 2 === 0 ? [[word, words[at + 1] ?? word]] : [],
  );
}

function readPairs(): Map<string, string> {
  const listed = Object.entries(pairs).filter(([british]) => !NOT_THE_SAME.has(british));
  const verbs = [
    ...listed.map(([british]) => british),
    ...YOUNGER.split(" ").map((verb) => `${verb}ise`),
  ];
  const families = verbs.flatMap(familyOf).filter(([british]) => !NOT_THE_SAME.has(british));
  return new Map([...families, ...inPairs(MORE.split(" ")), ...listed]);
}

let known: Map<string, string> | undefined;

/** No word of the list has as many letters, nor has one made of it. */
const LONGEST_WORD = 30;
const BEFORE = /^(?:un|re|dis|mis|over|under|de|non|pre)(?=.{4})/;
const BEHIND = /(?<=.{4})(?:ally|ly|er|est|ic|ness|less)$/;

/** A word in American spelling; one that has none of its own, nor is made of one that has, stays as it is. */
export function american(word: string): string {
  known ??= readPairs();
  const own = known.get(word);
  if (own !== undefined || word.length > LONGEST_WORD) return own ?? word;
  const [before = ""] = BEFORE.exec(word) ?? [];
  const [behind = ""] = BEHIND.exec(word) ?? [];
  for (const [from, to] of [
    [before.length, word.length],
    [0, word.length - behind.length],
    [before.length, word.length - behind.length],
  ] as const) {
    const made = known.get(word.slice(from, to));
    if (made !== undefined) return word.slice(0, from) + made + word.slice(to);
  }
  return word;
}
