const MS_A_DAY = 86_400_000;

/** A calendar day (YYYY-MM-DD) as a number that is one more for the next day, in any time zone. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
}

/** Days from one calendar day to another, negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** The calendar day so many days after `day`. */
export function dayAfter(day: string, days: number): string {
  return new Date((numberOf(day) + days) * MS_A_DAY).toISOString().slice(0, 10);
}
