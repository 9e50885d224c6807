import { inProgramme, inRegister, type Step, UNKNOWN_ID } from "./walk-step.ts";

const UNKNOWN_UUID = "00000000-0000-4000-8000-000000000000";
const JANUARY = { kind: "monthly", period: "2011-01" } as const;
const FAR_AHEAD = { kind: "monthly", period: "2999-01" } as const;

/** The reports, what the worker does for them, and what becomes of their messages. */
export const REPORT_STEPS: Readonly<Record<string, Step>> = {
  "reports.list": inProgramme(["read-drafts"]),
  "reports.archive": inProgramme(["read-record"]),
  // Whoever reads the record is told that nothing was issued.
  "reports.read": inProgramme(["read-record"], JANUARY),
  "reports.compare": inProgramme(["read-record"], { from: JANUARY, to: FAR_AHEAD }),
  // Of a month that has not ended: whoever may send is told so.
  "reports.send": inProgramme(["send-report"], { period: FAR_AHEAD }),
  "reports.preview": inProgramme(["preview-report"], { period: JANUARY }),
  // Of the public edition, which is no email: whoever may is told so.
  "reports.testSend": inProgramme(["preview-report"], { period: JANUARY, edition: "public" }),
  "reports.composition": inProgramme(["preview-report", "send-report", "read-drafts"], {
    id: UNKNOWN_UUID,
  }),
  "reports.summarise": inProgramme(["compose-report"], { period: JANUARY }),
  "work.claimCompositions": inRegister(["deliver"], { worker: "walker", most: 1 }),
  "work.keepDocument": inRegister(["deliver"], {
    composition: UNKNOWN_UUID,
    document: { format: "txt", base64: "V2Fsaw==" },
  }),
  "work.file": inRegister(["file-report"], {}),
  "work.failComposition": inRegister(["deliver"], { composition: UNKNOWN_UUID, words: "No." }),
  "work.claimDeliveries": inRegister(["deliver"], { worker: "walker", most: 1, leaseSeconds: 5 }),
  "work.handBack": inRegister(["deliver"], {
    claims: [{ delivery: UNKNOWN_UUID, attempt: 1 }],
  }),
  "work.tellNotice": inRegister(["deliver"], {
    ...{
      kind: "bounced",
      tag: null,
      delivery: UNKNOWN_UUID,
      messageId: null,
      status: null,
      words: "550",
    },
  }),
  "work.tellRefusals": inRegister(["deliver"], undefined),
  "work.advance": inRegister(["deliver"], undefined),
  "work.sendDigests": inRegister(["deliver"], undefined),
  "work.document": inRegister(["deliver"], { report: "1", sha256: "0" }),
  "work.tell": inRegister(["deliver"], {
    outcomes: [{ delivery: UNKNOWN_UUID, attempt: 1, outcome: "sent", words: "250" }],
  }),
  "alarms.list": inProgramme(["read-drafts"]),
  "alarms.end": inProgramme(["edit-registers"], { id: UNKNOWN_ID }),
  "deliveries.list": inProgramme(["read-drafts"], { report: null }),
  "deliveries.tryAgain": inProgramme(["edit-registers"], { id: UNKNOWN_UUID }),
  "deliveries.suspended": inProgramme(["read-addresses"]),
  "deliveries.resume": inProgramme(["edit-registers"], { address: "nobody@force.example" }),
};
