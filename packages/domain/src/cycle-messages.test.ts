import { describe, expect, it } from "vitest";
import { CalendarDate, Instant, Month } from "./calendar.ts";
import * as write from "./cycle-messages.ts";
import { Message } from "./message.ts";

const REPORT = {
  programme: { name: "Eastern Region", marking: "OFFICIAL" },
  period: { kind: "monthly", period: Month.parse("2026-06") },
  url: "https://accord.example/admin/reports/1",
} as const;
// Summer time: 08:00 in London.
const DUE = Instant.parse("2026-07-02T07:00:00.000Z");
const DRAFT = { ...REPORT, version: 1, dueAt: DUE };
const LONG = "x".repeat(3_000);

const CHASER: write.ChaserFacts = {
  ...REPORT,
  partnerships: [
    { name: "Norfolk/Suffolk", cells: 3 },
    { name: "Regional", cells: 2 },
  ],
  asAt: CalendarDate.parse("2026-06-30"),
  until: CalendarDate.parse("2026-07-01"),
  meeting: { body: "Chief Constables’ Meeting", day: CalendarDate.parse("2026-07-09") },
};
const REFUSED: write.RefusedDeliveryFacts = {
  ...REPORT,
  what: REPORT.period,
  office: "Chief Constable of Essex",
  address: "chief@essex.example",
  words: "550 5.1.1 no such user",
  isSuspended: true,
};

const ALL: readonly (readonly [string, write.CycleMessage])[] = [
  ["a chaser", write.chaserMessage(CHASER)],
  ["a request to check", write.checkRequestMessage(DRAFT)],
  ["a request to approve", write.approvalRequestMessage({ ...DRAFT, checkedBy: "A. Reader" })],
  [
    "a report sent back",
    write.sentBackMessage({ ...DRAFT, by: "The approver", words: LONG.slice(0, 500) }),
  ],
  [
    "a report not approved",
    write.notApprovedMessage({ ...REPORT, dueAt: DUE, waitsFor: "checking" }),
  ],
  ["a late run", write.lateRunMessage({ ...REPORT, dueAt: DUE, words: "Accord was not running." })],
  ["a refused delivery", write.refusedDeliveryMessage({ ...REFUSED, words: LONG })],
  ["a silent worker", write.workerSilentMessage({ since: DUE, waiting: 3, url: REPORT.url })],
  ["a queue that grows", write.queueGrowsMessage({ oldest: DUE, waiting: 1_200, url: REPORT.url })],
];

describe("an email of the cycle", () => {
  it.each(ALL)("is a short message with one link: %s", (_what, { subject, message }) => {
    expect(Message.parse(message)).toEqual(message);
    expect(message.link?.url).toBe(REPORT.url);
    expect(message.paragraphs.length).toBeLessThanOrEqual(3);
    expect(subject).toMatch(/^OFFICIAL: (Eastern Region|Accord): /);
    expect(message.foot.join(" ")).toContain("You receive this because");
  });

  it("prints moments as London has them", () => {
    const { subject, message } = write.checkRequestMessage(DRAFT);

    expect(subject).toMatch(/, by 08:00 on 2 July 2026$/);
    expect(message.paragraphs[1]).toMatch(/It is due at 08:00 on 2 July 2026\.$/);
  });

  it("names no moment where no schedule asks for the report", () => {
    const { subject, message } = write.checkRequestMessage({ ...DRAFT, dueAt: null });

    expect(`${subject} ${message.paragraphs.join(" ")}`).not.toMatch(/due| by \d/);
  });
});

describe("a chaser", () => {
  it("says which cells are missing, by when, and what they are for", () => {
    const { heading, paragraphs } = write.chaserMessage(CHASER).message;

    expect(heading).toBe("Five of your cells are not confirmed yet");
    expect(paragraphs[0]).toContain("as at 30 June 2026: 3 in Norfolk/Suffolk and 2 in Regional.");
    expect(paragraphs[1]).toMatch(
      /by 1 July 2026 goes into the monthly summary, June 2026, which goes to the Chief Constables’ Meeting before its meeting on 9 July 2026\./,
    );
  });

  it("speaks of a single cell as of one", () => {
    const { heading, paragraphs } = write.chaserMessage({
      ...CHASER,
      partnerships: [{ name: "Regional", cells: 1 }],
      meeting: null,
    }).message;

    expect(heading).toBe("One of your cells is not confirmed yet");
    expect(paragraphs[1]).toContain("it says of this cell that nobody has confirmed it.");
  });

  it("is a message, however many partnerships there are", () => {
    const partnerships = Array.from({ length: 200 }, (_, at) => ({
      name: `${at} ${"x".repeat(116)}`,
      cells: 9,
    }));

    expect(
      Message.safeParse(write.chaserMessage({ ...CHASER, partnerships }).message).success,
    ).toBe(true);
  });
});

describe("a report sent back", () => {
  it("says why in the words of whoever sent it back", () => {
    const { message } = write.sentBackMessage({
      ...DRAFT,
      by: "The approver",
      words: "Fleet is wrong.",
    });

    expect(message.paragraphs).toContain("Fleet is wrong.");
  });

  it("keeps the words behind sign-in where the programme is sensitive", () => {
    const programme = { name: "Joint", marking: "OFFICIAL-SENSITIVE" };
    const sent = write.sentBackMessage({
      ...DRAFT,
      programme,
      by: "The approver",
      words: "Fleet is wrong.",
    });

    expect(JSON.stringify(sent)).not.toContain("Fleet");
    expect(sent.subject).toMatch(/^OFFICIAL-SENSITIVE: /);
  });
});

describe("a correction", () => {
  it("is asked about as such", () => {
    const { message } = write.approvalRequestMessage({
      ...DRAFT,
      version: 2,
      checkedBy: "A. Reader",
    });

    expect(message.paragraphs[0]).toContain("June 2026, version 2, a correction, is ready.");
  });
});

describe("a refused delivery", () => {
  it("gives the office, the address and the server's own words", () => {
    const { message } = write.refusedDeliveryMessage(REFUSED);

    expect(message.paragraphs[0]).toBe(
      "The monthly summary, June 2026 did not reach Chief Constable of Essex (chief@essex.example). Their mail server said: 550 5.1.1 no such user",
    );
    expect(message.paragraphs[1]).toContain("until you lift the stop");
  });
});

describe("a silent worker", () => {
  it("counts what waits, and says that nothing is lost", () => {
    const { message } = write.workerSilentMessage({ since: null, waiting: 1, url: REPORT.url });

    expect(message.paragraphs[0]).toMatch(
      /since Accord was started\..*One message waits; nothing is lost\.$/,
    );
  });
});
