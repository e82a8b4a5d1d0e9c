import type { Course, Unit } from "../../src/course/model.ts";
import type { Event, Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import type { Summary } from "../../src/mentoring/summary.ts";
import { courseOf, unitFrom } from "./course.ts";
import { stamped } from "./events.ts";

const HIT = "globalThis.hit=1";

const SCRIPTS = [
  `<script>${HIT}</script>`,
  `<SCRIPT>${HIT}</SCRIPT>`,
  `<scr<script>ipt>${HIT}</scr</script>ipt>`,
  `<script/x>${HIT}</script>`,
  `<script >${HIT}</script >`,
  `<script\t>${HIT}</script>`,
  `<script src=https://evil.example/x.js></script>`,
  `<script src=//evil.example/x.js>`,
  `<script type=module>${HIT}</script>`,
  `<script nonce="">${HIT}</script>`,
  `</script><script>${HIT}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>">`,
  `<template><script>${HIT}</script></template>`,
  `<script>alert(1)</script>`,
  `"><script>confirm(1)</script>`,
  `'><script>prompt(1)</script>`,
];

const HANDLERS = [
  `<img src=x onerror=${HIT}>`,
  `<img src=x onerror=alert(1)>`,
  `<img src="https://evil.example/x.png">`,
  `<img srcset="https://evil.example/x.png 1x">`,
  `<img/src=x/onerror=${HIT}>`,
  `<img src=x onerror\n=${HIT}>`.replace("\n", "\f"),
  `<body onload=${HIT}>`,
  `<div onmouseover=${HIT}>over</div>`,
  `<input autofocus onfocus=${HIT}>`,
  `<details open ontoggle=${HIT}>`,
  `<video src=x onerror=${HIT}>`,
  `<audio src=https://evil.example/a autoplay>`,
  `<marquee onstart=${HIT}>x</marquee>`,
  `<p onanimationstart=${HIT} style="animation:x">`,
  `<select autofocus onfocus=${HIT}><option>`,
  `<textarea autofocus onfocus=${HIT}>`,
  `<button popovertarget=x onclick=${HIT}>`,
  `<dialog open onclose=${HIT}>x</dialog>`,
  `<x onclick=${HIT} tabindex=1 id=x>`,
];

const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript&colon;alert(1)",
  "&#106;avascript:alert(1)",
  "javascript://https://x.example/%0aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "blob:https://evil.example/x",
  "file:///etc/passwd",
  "//evil.example/x",
  'https://evil.example/"onmouseover="alert(1)',
  "https://evil.example/'onmouseover='alert(1)",
  "https://evil.example/><script>alert(1)</script>",
  "https://evil.example/`onmouseover=alert(1)",
  'mailto:a@b.example"onclick="alert(1)',
  "[click](javascript:alert(1))",
  "[click](JAVASCRIPT:alert`1`)",
  "[click](data:text/html,x)",
  '[click](https://evil.example/"onclick="alert`1`)',
  "[<script>alert(1)</script>](https://evil.example/)",
  "[x](https://evil.example/){onclick=alert}",
  "![x](https://evil.example/x.png)",
  "<javascript:alert(1)>",
  '<https://evil.example/"><script>alert(1)</script>>',
  "<a href=javascript:alert(1)>click</a>",
  '<a href="java&#9;script:alert(1)">click</a>',
  "<a href=https://evil.example/ ping=https://evil.example/p>x</a>",
  "<base href=https://evil.example/>",
  "<form action=javascript:alert(1)><button>x",
  "<button formaction=javascript:alert(1)>x",
];

const ELEMENTS = [
  "<style>*{display:none}</style>",
  "<style>@import 'https://evil.example/x.css';</style>",
  "</style><img src=x onerror=alert(1)>",
  "</style></head><body><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "<link rel=stylesheet href=https://evil.example/x.css>",
  "<link rel=prefetch href=https://evil.example/x>",
  "<link rel=dns-prefetch href=//evil.example>",
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<meta http-equiv=Content-Security-Policy content="default-src *">',
  `<svg onload=${HIT}>`,
  `<svg/onload=${HIT}>`,
  `<svg><script>${HIT}</script></svg>`,
  `<svg><script href=https://evil.example/x.js /></svg>`,
  "<svg><use href=https://evil.example/x.svg#a></svg>",
  `<svg><animate onbegin=${HIT} attributeName=x dur=1s></svg>`,
  `<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>`,
  `<svg><foreignObject><img src=x onerror=${HIT}></foreignObject></svg>`,
  "</desc></svg><script>alert(1)</script>",
  "</text></svg><img src=x onerror=alert(1)>",
  `<math><mtext><img src=x onerror=${HIT}></mtext></math>`,
  `<math href=javascript:alert(1)>x</math>`,
  "<iframe src=https://evil.example/></iframe>",
  "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
  "<object data=https://evil.example/x></object>",
  "<embed src=https://evil.example/x>",
  "<portal src=https://evil.example/>",
  "<p style=background:url(https://evil.example/x)>",
  "<table><td>x</table>",
  "</td></tr></table></main><h1>x</h1>",
  "</li></ol></section><section>",
  "<plaintext>",
  "<xmp><script>alert(1)</script></xmp>",
  "<frameset onload=alert(1)>",
  "<x-y><slot>",
];

const MARKS = [
  "<!--",
  "-->",
  "<!--><script>alert(1)</script>",
  "<!--[if IE]><script>alert(1)</script><![endif]-->",
  "--!><img src=x onerror=alert(1)>",
  "<![CDATA[<script>alert(1)</script>]]>",
  '<?xml version="1.0"?>',
  "<!doctype html>",
  "<%= 1 %>",
  "{{constructor.constructor('alert(1)')()}}",
  `\${alert(1)}`,
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "&#x3c;script&#x3e;alert(1)",
  "&lt script&gt alert(1)",
  "&amp;lt;script&amp;gt;",
  "&NewLine;&Tab;&lpar;&colon;",
  "&",
  "<",
  ">",
  "< script>alert(1)</ script>",
  "<\u0000script>alert(1)</script>",
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  "` onmouseover=`alert(1)",
  '" autofocus onfocus=alert(1) x="',
  'x"/><img src=x onerror=alert(1)>',
  "x'/><img src=x onerror=alert(1)>",
  '\\"><script>alert(1)</script>',
  "＜script＞alert(1)＜/script＞",
  "\u001b[31mred\u001b[0m",
  "\u001b]8;;javascript:alert(1)\u0007click\u001b]8;;\u0007",
  "\u009b31mred",
  "\u202egnp.exe",
  "a\u2066\u2067b\u2069",
  "\u200b<script>alert(1)</script>\ufeff",
  "\ud800<script>alert(1)</script>",
  "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
  "\u{e0041}\u{e0042}",
];

/** Words that would do something in a page that took them for HTML, a link or a style. */
export const HOSTILE: readonly string[] = [
  ...SCRIPTS,
  ...HANDLERS,
  ...ADDRESSES,
  ...ELEMENTS,
  ...MARKS,
];

/** Things that a terminal would obey, beside what is in the list for pages. */
export const TERMINAL: readonly string[] = [
  "\u001b]0;title\u0007",
  "\u001b[2J\u001b[H",
  "\u001bP+q544e\u001b\\",
  "\u001b]52;c;aGk=\u0007",
  "\u009b2J",
  "\u0090q\u009c",
  "a\rb",
  "a\bb",
  "\u0007",
  "\u202eabc\u202c",
  "a\u2066b",
  "a\u200bb\u200f",
  "\ufeff",
  "\u{e0020}\u{e007f}",
  "&#27;[31m",
  "&#x202e;abc",
  "[x](\u001b]8;;https://evil.example\u0007)",
  "`\u001b[31m`",
  "<!-- \u001b[31m -->",
  "```\u001b[31m\nx\n```",
];

/** The small unit with this text in every place that an author writes. */
function unitOf(text: string): Unit {
  const unit = unitFrom();
  const questions = unit.questions.map((question) => {
    const asked = { ...question, ask: text };
    if ("choices" in asked)
      asked.choices = asked.choices.map((choice) => ({ ...choice, text, reason: text }));
    return asked;
  });
  return {
    ...unit,
    title: text,
    summary: text,
    pages: unit.pages.map((page) => ({ ...page, heading: text })) as Unit["pages"],
    questions,
    reflection: text,
    prompts: unit.prompts.map((prompt) => ({ ...prompt, ask: text, listenFor: text })),
    sources: unit.sources.flatMap((source) => [
      { ...source, text: `1 ${text}`, url: text },
      { ...source, text: `2 ${text}`, url: `https://example.org/${text}` },
    ]),
  };
}

function courseWith(text: string): Course {
  const course = courseOf(unitOf(text));
  const [pack] = course.packs;
  const parts = course.parts.map((part) => ({ ...part, title: text, packTitle: text }));
  const manifest = { ...pack.manifest, title: text, language: text };
  return { ...course, packs: [{ ...pack, manifest }], parts };
}

/** A summary that has this text in every place where somebody writes. */
export function summaryOf(text: string): Summary {
  const course = courseWith(text);
  const [unit] = course.units as [Unit];
  const happenings: Happening[] = [
    { type: "unit-started", unit: unit.id },
    ...unit.questions.map(
      ({ id, fingerprint }, index): Happening => ({
        type: "question-answered",
        unit: unit.id,
        question: id,
        fingerprint,
        given: [text, text],
        right: index === 1,
        during: "unit",
      }),
    ),
    ...(["question", "own-words", "idea", "thought"] as const).map(
      (kind): Happening => ({
        type: "note-written",
        kind,
        text,
        private: false,
        unit: unit.id,
        initiative: text,
        decides: text,
      }),
    ),
    ...[text, `https://example.org/${text}`].map(
      (url): Happening => ({
        type: "reading-added",
        title: text,
        about: text,
        url,
        from: text,
        shelf: null,
      }),
    ),
    { type: "reading-done", reading: "e10", gave: text },
    ...[1, 4].map(
      (rating): Happening => ({
        type: "meeting-held",
        meeting: `m${rating}`,
        minutes: 30,
        with: text,
        conclusions: [{ prompt: text, text }],
        useful: text,
        change: text,
        ratings: [rating, 2, 3, 4, 5],
      }),
    ),
    ...(["learner", "mentor"] as const).map(
      (owner): Happening => ({
        type: "action-agreed",
        meeting: "m1",
        text,
        owner,
        due: "2026-12-10",
      }),
    ),
    {
      type: "meeting-planned",
      meeting: "m9",
      when: "2026-12-03T14:00:00.000Z",
      minutes: 30,
      with: text,
    },
  ];
  // The raw text, as in a forged record: neither cleaned nor refused where it comes in.
  const harmless = happenings.map((each) => ("url" in each ? { ...each, url: null } : each));
  const events = stamped(...harmless).map(
    (event, index) => ({ ...event, ...happenings[index] }) as Event,
  );
  return summarise(course, fold(events), {
    learner: text,
    mentor: text,
    for: text,
    initiative: text,
    offer: text,
  });
}
