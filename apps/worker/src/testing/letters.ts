import type { Letter } from "../mail/letter.ts";

/** A letter with everything in it; give only what the test is about. */
export function aLetter(given: Partial<Letter> = {}): Letter {
  return {
    messageId: "<report-1.norfolk@accord.example>",
    from: "Accord <accord@localhost>",
    bouncesTo: null,
    tag: null,
    to: { office: "Chief Constable, Norfolk", address: "chief@norfolk.example" },
    subject: "OFFICIAL: Eastern Region, January 2011",
    date: new Date("2011-02-01T08:00:00Z"),
    text: "Where things stand",
    html: "<p>Where things stand</p>",
    attachments: [
      { name: "report.pdf", mediaType: "application/pdf", bytes: Buffer.from("%PDF-1.7") },
    ],
    report: "eastern-region monthly 2011-01 v1",
    unsubscribe: null,
    ...given,
  };
}
