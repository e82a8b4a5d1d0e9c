import type { Reply } from "../learner/reply.ts";

function heard({ listenFor }: NonNullable<Reply["prompt"]>): string {
  return listenFor === null ? "" : `\nI will listen for: ${listenFor}`;
}

/** A mentor's reply as plain text, to be pasted into any message. */
export function replyText({ from, to, answers, reading, readNext, prompt }: Reply): string {
  const blocks = [
    `Dear ${to ?? "…"},`,
    ...answers.map(({ question, text }) => `You asked: ${question}\n${text}`),
    ...(reading === null
      ? []
      : [
          [
            "I recommend:",
            [reading.title, reading.about, reading.url].filter((each) => each !== null).join(", "),
          ].join(" "),
        ]),
    ...(readNext === null ? [] : [`Good to read next: “${readNext.title}”`]),
    ...(prompt === null ? [] : [`For our next talk: ${prompt.ask}${heard(prompt)}`]),
    ...(from === null ? [] : [from]),
  ];
  return `${blocks.join("\n\n")}\n`;
}
