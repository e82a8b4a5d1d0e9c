/** What the calendar and the clock on the wall show: YYYY-MM-DD and HH:MM. */
type Wall = { day: string; time: string };

const MS_A_MINUTE = 60_000;
const MS_A_DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(zone, made);
  return made;
}

/** What is shown at a moment in a time zone (Europe/Vienna). */
export function wallAt(at: Date, zone: string): Wall {
  const parts = formatOf(zone).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

function asIfUtc({ day, time }: Wall): number {
  return Date.parse(`${day}T${time}:00.000Z`);
}

/** How far what is shown in a time zone is ahead of UTC at a moment, in minutes. */
export function minutesAhead(at: Date, zone: string): number {
  const whole = Math.floor(at.getTime() / MS_A_MINUTE) * MS_A_MINUTE;
  return (asIfUtc(wallAt(at, zone)) - whole) / MS_A_MINUTE;
}

/**
 * The moments at which this is shown in a time zone, the earlier first: one as a rule; none where the
 * clocks go forward over it; two where they go back.
 */
export function momentsOf(wall: Wall, zone: string): Date[] {
  const guess = asIfUtc(wall);
  const ahead = [guess - MS_A_DAY, guess + MS_A_DAY].map((at) => minutesAhead(new Date(at), zone));
  return [...new Set(ahead)]
    .map((minutes) => new Date(guess - minutes * MS_A_MINUTE))
    .filter((at) => asIfUtc(wallAt(at, zone)) === guess)
    .sort((a, b) => a.getTime() - b.getTime());
}

/** What is shown where the clocks went forward over `wall`: as much later as they went forward. */
export function wallAfterGap(wall: Wall, zone: string): Wall {
  const guess = asIfUtc(wall);
  const before = minutesAhead(new Date(guess - MS_A_DAY), zone);
  return wallAt(new Date(guess - before * MS_A_MINUTE), zone);
}
