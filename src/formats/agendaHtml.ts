import { agendaTold, type ToldLine, type ToldPoint } from "../mentoring/agendaTold.ts";
import type { MeetingAgenda } from "../mentoring/meetingAgenda.ts";
import { dayTold } from "../text/day.ts";
import { ended } from "../text/ended.ts";
import { AGENDA_STYLE } from "./agendaStyle.ts";
import { escapeHtml } from "./escape.ts";
import { htmlPage } from "./htmlPage.ts";
import { list, section } from "./htmlParts.ts";
import { lineHtml } from "./pieceHtml.ts";
import { lineText, type SayDay } from "./pieceText.ts";
import { STYLE, STYLE_HASH } from "./summaryStyle.ts";

const FOOTER = "Private notes are not in this page. It was made with smm, and it loads nothing.";

const BOX = '<span class="box" aria-hidden="true"></span>';
const RULE = '<p class="rule" aria-hidden="true"></p>';

/** So many lines to write on are below something that has minutes of its own. */
const RULES = 2;

/** So many actions have a row of their own. */
const ACTIONS = 3;

function lineItem({ line, below, tick }: ToldLine, sayDay: SayDay): string {
  const more = below.map((each) => `<span class="more">${lineHtml(each, sayDay)}</span>`);
  return [
    tick ? BOX : "<span></span>",
    `<span>${[lineHtml(line, sayDay), ...more].join("<br>\n")}</span>`,
  ].join("");
}

function actionsTable(): string {
  const cells = ["Who", "What", "By when"];
  const head = cells.map((each) => `<th scope="col">${each}</th>`).join("");
  const row = `<tr>${cells.map(() => "<td></td>").join("")}</tr>`;
  return [
    '<table class="actions">',
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${row.repeat(ACTIONS)}</tbody>`,
    "</table>",
    '<p class="next-talk">The next talk:</p>',
  ].join("\n");
}

function blockHtml(
  { heading, what, stretch, lines }: ToldPoint,
  { index, isLast, sayDay }: { index: number; isLast: boolean; sayDay: SayDay },
): string {
  const when =
    stretch === null ? "" : `<span class="minutes">${stretch.from}–${stretch.to} min</span> `;
  const id = `block-${index + 1}`;
  return section(id, `${when}${escapeHtml(heading ?? "")}`, [
    what === null ? "" : `<p>${escapeHtml(what)}</p>`,
    list(
      "ticked",
      lines.map((line) => lineItem(line, sayDay)),
    ),
    isLast ? actionsTable() : RULE.repeat(RULES),
  ]);
}

function pointItems({ heading, what, lines }: ToldPoint, sayDay: SayDay): string[] {
  if (heading === null) return lines.map((line) => lineItem(line, sayDay));
  const head = what === null ? heading : `${ended(heading)} ${what}`;
  const below = lines.map(({ line }) => `<span class="more">${lineHtml(line, sayDay)}</span>`);
  return [`${BOX}<span>${[escapeHtml(head), ...below].join("<br>\n")}</span>`];
}

/**
 * The agenda of a talk as one page to print, with boxes to tick and lines to write on. `when` is how its
 * time is written where the two are, `lang` the language that the course is written in.
 */
export function agendaHtml(agenda: MeetingAgenda, when: string | null, lang: string): string {
  const { title, minutes, parts } = agendaTold(agenda);
  const [blocks, ...others] = parts;
  const points = blocks?.points ?? [];
  const sayDay = (day: string) => dayTold(day, agenda.toldOn);
  return htmlPage({
    title: lineText(title, sayDay),
    lang,
    of: "sheet",
    styles: [{ text: STYLE, hash: STYLE_HASH }, AGENDA_STYLE],
    before: [],
    header: [
      `<h1>${lineHtml(title, sayDay)}</h1>`,
      `<p>${minutes} minutes${when === null ? "" : `, ${escapeHtml(when)}`}</p>`,
    ],
    main: [
      ...points.map((point, index) =>
        blockHtml(point, { index, isLast: index === points.length - 1, sayDay }),
      ),
      ...others.map(({ heading, points: more }, index) =>
        section(`more-${index + 1}`, escapeHtml(heading ?? ""), [
          list(
            "ticked",
            more.flatMap((point) => pointItems(point, sayDay)),
          ),
        ]),
      ),
    ],
    footer: FOOTER,
  });
}
