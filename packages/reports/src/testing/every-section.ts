import { CalendarDate } from "@accord/domain/calendar";
import type { ForceLeaf } from "@accord/domain/force-leaf";
import type { Summary } from "@accord/domain/summary";
import { february } from "./eastern-region.ts";

// February 2011 with every section a paper can have: what the record of the demonstration does not hold is made up.

const day = (text: string) => CalendarDate.parse(text);

const STUCK: Summary["stuck"] = [
  {
    code: "stalled",
    label: "Stalled",
    isLate: false,
    finding: "91 cells have stood still for more than six months",
    rule: "A cell at stages 1 to 4 is stalled when it has not moved for longer than the programme allows.",
    advice: "Ask the partnership what holds it up.",
    number: 91,
    byPartnership: [
      ["herts-beds", "Herts/Beds", 18, [2, 0, 8, 8, 0]],
      ["herts-beds-cambs", "Herts/Beds/Cambs", 24, [20, 0, 1, 3, 0]],
      ["norfolk-suffolk", "Norfolk/Suffolk", 22, [0, 0, 17, 5, 0]],
      ["essex-kent", "Essex/Kent", 15, [1, 0, 10, 4, 0]],
      ["regional", "Regional", 12, [0, 7, 0, 5, 0]],
    ].map(([partnership, name, number, stages]) => ({
      partnership,
      name,
      number,
      stages,
    })) as never,
    found: [
      ["Firearms Licensing, Norfolk/Suffolk", "Being progressed since then.", "November 2010"],
      ["ICT, Herts/Beds", "Being progressed since then.", "November 2010"],
      ["Uniform, Essex/Kent", "Being progressed since then.", null],
    ].map(([about, sentence, since]) => ({ about, sentence, since })) as never,
    more: 88,
  },
  {
    code: "planned-passed",
    label: "Planned date passed",
    isLate: true,
    finding: "Two planned changes came due and nobody confirmed them",
    rule: "A planned change is confirmed, or moved, when its day comes.",
    advice: "Ask its owner.",
    number: 2,
    byPartnership: [],
    found: [
      {
        about: "Custody & Investigation, Norfolk/Suffolk",
        sentence: "Planned to go live on 1 February 2011.",
        since: "1 February 2011",
      },
      {
        about: "HR, Norfolk/Suffolk",
        sentence: "Planned to be progressed from 14 February 2011.",
        since: "14 February 2011",
      },
    ],
    more: 0,
  },
];

const MEETINGS: Summary["meetings"] = [
  {
    day: day("2011-03-17"),
    printed: "17 March 2011",
    body: "Regional Chief Constables",
    what: "This paper goes to it.",
  },
  {
    day: day("2011-04-20"),
    printed: "20 April 2011",
    body: "Regional Joint Statutory Committee",
    what: "",
  },
];

/** Cells at each stage from three days on, live first; more of them from partnership to partnership. */
const stepsOf = (n: number) =>
  [0, 1, 2].map((i) => ({
    day: day(["2010-11-01", "2011-01-10", "2011-02-14"][i] ?? ""),
    counts: [4 + n + i, 8 - i, 12, 3, 5 - n],
  }));

/** That February as a monthly or a quarterly paper, with all its sections. */
export function everySection(kind: "monthly" | "quarterly" = "monthly"): Summary {
  const summary = february();
  const isQuarterly = kind === "quarterly";
  const periods = ["30 Jun 2010", "30 Sep 2010", "31 Dec 2010"];
  const before = (now: number) => (isQuarterly ? [now - 3, now - 2, now - 1].map(Math.abs) : []);
  const counted = (row: Summary["counts"]["filled"]) => ({ ...row, before: before(row.now) });
  return {
    ...summary,
    ...(isQuarterly && {
      period: { kind, period: "2011-Q1" as never },
      title: "Quarterly progress summary",
      periodTitle: "January to March 2011 (quarter 4 of 2010/11)",
    }),
    late: 2,
    glance: summary.glance.map((one, i) => (i === 3 ? { ...one, isLate: true } : one)),
    periods: isQuarterly ? periods : [],
    counts: {
      ...summary.counts,
      rows: summary.counts.rows.map(counted),
      filled: counted(summary.counts.filled),
    },
    stuck: STUCK,
    ready: [
      {
        area: "Source Handling",
        stands: "Live in Norfolk/Suffolk, being progressed in Essex/Kent",
        without: "Herts/Beds, Herts/Beds/Cambs",
      },
      {
        area: "Major Investigation",
        stands: "Live in three partnerships, being progressed in one",
        without: "",
      },
    ],
    meetings: MEETINGS,
    flow: {
      title: "Two cells went live in February, and one began to wind down",
      alternative:
        "Of 143 cells recorded on 31 January 2011, two went from being progressed to live, one from live to winding down; one is new.",
      thenDay: "31 January",
      nowDay: "28 February",
      before: [
        { place: "live", label: "Live", number: 22 },
        { place: "being-progressed", label: "Being progressed", number: 35 },
        { place: "being-considered", label: "Being considered", number: 47 },
        { place: "initial-research", label: "Initial research", number: 9 },
        { place: "to-be-considered", label: "To be considered", number: 27 },
        { place: "needs-review", label: "Needs review", number: 3 },
        { place: "blank", label: "Blank", number: 1 },
      ],
      after: [
        { place: "live", label: "Live", number: 23 },
        { place: "being-progressed", label: "Being progressed", number: 33 },
        { place: "being-considered", label: "Being considered", number: 46 },
        { place: "initial-research", label: "Initial research", number: 10 },
        { place: "to-be-considered", label: "To be considered", number: 28 },
        { place: "stopped", label: "Stopped or stopping", number: 1 },
        { place: "needs-review", label: "Needs review", number: 3 },
      ],
      streams: [
        { from: "live", to: "live", kind: "same", number: 21 },
        { from: "live", to: "stopped", kind: "stopped", number: 1 },
        { from: "being-progressed", to: "live", kind: "forward", number: 2 },
        { from: "being-progressed", to: "being-progressed", kind: "same", number: 33 },
        { from: "being-considered", to: "being-considered", kind: "same", number: 46 },
        { from: "being-considered", to: "initial-research", kind: "back", number: 1 },
        { from: "initial-research", to: "initial-research", kind: "same", number: 9 },
        { from: "to-be-considered", to: "to-be-considered", kind: "same", number: 27 },
        { from: "blank", to: "to-be-considered", kind: "new", number: 1 },
        { from: "needs-review", to: "needs-review", kind: "recorded", number: 3 },
      ],
    },
    multiples: {
      title: "Herts/Beds has the most live, and Norfolk/Suffolk gained one",
      alternative: "Live cells by partnership from November 2010 to February 2011.",
      from: day("2010-11-01"),
      to: day("2011-02-28"),
      thenDay: "31 Jan",
      nowDay: "28 Feb",
      rows: summary.partnerships.map(({ slug, name }, n) => ({
        partnership: slug,
        name,
        steps: stepsOf(n),
        liveThen: 5 + n,
        liveNow: 6 + n,
      })),
    },
    plan: isQuarterly
      ? {
          finding: "The plan names 52 lines of work. None has a date, and four stand apart.",
          rows: [
            {
              approach: "Remain with single force",
              lines: 14,
              recorded: 4,
              inPlace: null,
              apart: 3,
              dated: 0,
              passed: 0,
            },
            {
              approach: "Preferred partnership",
              lines: 11,
              recorded: 6,
              inPlace: 2,
              apart: 1,
              dated: 0,
              passed: 0,
            },
          ],
          apart: [
            {
              area: "Firearms Licensing",
              plan: "Remain with single force, Essex and Kent",
              fact: "Being considered in Essex/Kent",
            },
          ],
          note: "One line can meet two rows of the matrix, and two lines one row.",
        }
      : null,
    findings: {
      ...summary.findings,
      stuck: "91 cells have stood still; two planned changes are past their day.",
      ready: "In two areas every partnership that works on it is live or close to it.",
      meetings: "Two meetings are on the record.",
    },
  };
}

/** The first page for Norfolk of that February. */
export function norfolkLeaf(): ForceLeaf {
  const summary = everySection();
  const mine = ["norfolk-suffolk", "regional"];
  return {
    force: { slug: "norfolk" as never, name: "Norfolk" },
    title: "Norfolk takes part in two partnerships, and two of their cells moved",
    deck: "Norfolk/Suffolk and Regional. Cells of other partnerships are left out of this page.",
    outside: null,
    glance: summary.glance,
    partnerships: summary.partnerships.flatMap(({ slug, name }, i) =>
      mine.includes(slug)
        ? [
            {
              slug,
              name,
              counts: summary.counts.rows.map(({ counted, label, byPartnership }) => ({
                counted,
                label,
                now: byPartnership[i] ?? 0,
                last: byPartnership[i] ?? 0,
              })),
              filled: summary.counts.filled.byPartnership[i] ?? 0,
              live: "Dogs, Economic Crime and six more",
            },
          ]
        : [],
    ),
    moved: summary.moved.filter(({ partnership }) => mine.includes(partnership)),
    restated: summary.restated,
    stuck: STUCK,
    next: [
      {
        area: "Major Investigation",
        now: "Norfolk/Suffolk, live",
        next: "Regional: nothing recorded",
        block: "No mandate",
      },
      {
        area: "Scientific Services",
        now: "Norfolk/Suffolk, being progressed",
        next: "Regional: initial research",
        block: null,
      },
    ],
    moreNext: 3,
    meetings: MEETINGS,
    findings: {
      moved: "One went live and one went back.",
      restated: "",
      stuck: "",
      next: "What would come next where Norfolk stands, the nearest first.",
    },
  };
}
