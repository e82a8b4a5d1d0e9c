/** A mentor whose name changed, or who has the name that another had before. */
type NamedMentor = {
  /** it lasts; the first name of who was known before names could change */
  id: string;
  /** the oldest first; the last is that of today */
  names: string[];
};

/** The part of the record that tells who is called how; all others are called as events name them. */
export type MentorsNamed = { mentors: NamedMentor[] };

/** The name that a mentor has today of whom an event tells under a name that may be an older one. */
export function nameToday<Name extends string | null>(record: MentorsNamed, name: Name): Name {
  const { mentors } = record;
  if (name === null || mentors.some(({ names }) => names.at(-1) === name)) return name;
  const known = mentors.findLast(({ names }) => names.includes(name));
  return (known?.names.at(-1) as Name | undefined) ?? name;
}
