import ical from "ical-generator";

/** A talk for a calendar; times are moments in UTC. */
export type MeetingEvent = {
  /** the same for the same talk, wherever it is moved to */
  id: string;
  /** how often it was planned anew */
  sequence: number;
  when: string;
  minutes: number;
  title: string;
  /** plain text; null: it says nothing but when and with whom, for others may see a calendar */
  agenda: string | null;
  /** when this was written */
  now: string;
};

const ALARM_MINUTES = 15;

/**
 * An iCalendar file (RFC 5545) with one talk. A calendar that has it already moves it, by its UID and
 * its higher SEQUENCE. The same talk gives the same text.
 */
export function meetingIcs({
  id,
  sequence,
  when,
  minutes,
  title,
  agenda,
  now,
}: MeetingEvent): string {
  const start = new Date(when);
  const calendar = ical({ prodId: { company: "smm", product: "smm", language: "EN" } });
  const event = calendar.createEvent({
    id: `${id}@smm`,
    sequence,
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    stamp: new Date(now),
    summary: title,
    ...(agenda !== null && { description: agenda }),
  });
  event.createAlarm({ type: "display" as never, trigger: ALARM_MINUTES * 60, description: title });
  return `${calendar.toString()}\r\n`;
}
