import type { CalendarDate, Instant } from "./calendar.ts";
import { formatDate, formatInstant } from "./format-date.ts";
import type { Message } from "./message.ts";
import { periodTitle, type ReportPeriod } from "./period.ts";
import { many, scanned, someOf, verb } from "./summary-english.ts";

/** An email of the cycle of reports: what is wanted, until when, and one link. */
export interface CycleMessage {
  readonly subject: string;
  readonly message: Message;
}

/** Which report it is about, and where it can be seen to. */
export interface ReportFacts {
  readonly programme: { readonly name: string; readonly marking: string };
  readonly period: ReportPeriod;
  readonly url: string;
}

export interface ChaserFacts extends ReportFacts {
  /** The cells of the person that nobody has confirmed yet, by partnership. */
  readonly partnerships: readonly { readonly name: string; readonly cells: number }[];
  readonly asAt: CalendarDate;
  /** The last day on which an answer goes into the report. */
  readonly until: CalendarDate;
  /** The meeting that the report goes before; null where it goes by the calendar. */
  readonly meeting: { readonly body: string; readonly day: CalendarDate } | null;
}

/** Reminds somebody of the cells they have not confirmed yet. The link is their own. */
export function chaserMessage(facts: ChaserFacts): CycleMessage {
  const { programme, partnerships, asAt, until, meeting, url } = facts;
  const count = partnerships.reduce((sum, { cells }) => sum + cells, 0);
  const where = someOf(partnerships.map(({ name, cells }) => `${cells} in ${name}`));
  const paper =
    meeting === null
      ? `the ${reportOf(facts)}`
      : `the ${reportOf(facts)}, which goes to the ${meeting.body} before its meeting on ${formatDate(meeting.day)}`;
  return letter(programme, {
    subject: `${many(count, "cell")} still to confirm by ${formatDate(until)}`,
    heading: `${scanned(count)} of your cells ${verb(count, "is", "are")} not confirmed yet`,
    paragraphs: [
      `Not confirmed as at ${formatDate(asAt)}: ${where}. Say which are still right, and propose what should change. You need not sign in.`,
      `What you answer by ${formatDate(until)} goes into ${paper}. After that it says of ${verb(count, "this cell", "these cells")} that nobody has confirmed ${verb(count, "it", "them")}.`,
    ],
    link: { words: "Look at your cells", url },
    foot: [
      `The link is yours alone and works until ${formatDate(until)}: please do not pass it on. Opening it changes nothing.`,
      "You receive this because you answer for your force in this programme.",
    ],
  });
}

export interface CheckFacts extends ReportFacts {
  readonly version: number;
  /** When the report is due to go; null where no schedule asks for it. */
  readonly dueAt: Instant | null;
}

/** Asks the checker to check the figures of a draft. */
export function checkRequestMessage(facts: CheckFacts): CycleMessage {
  return letter(facts.programme, {
    subject: `figures to check, ${reportOf(facts)}${by(facts.dueAt)}`,
    heading: "Please check the figures of a report",
    paragraphs: [
      `The ${reportOf(facts)}${correction(facts)} is composed. Please compare its figures with the record, and its opening words with what you know. You can edit the opening, and you can send the report back.`,
      due(facts.dueAt, "When you have checked it, somebody else approves it."),
    ],
    link: { words: "Check the report", url: facts.url },
    foot: ["You receive this because you check the reports of this programme."],
  });
}

export interface ApprovalFacts extends CheckFacts {
  /** By name and office: "A. Reader, portfolio office". */
  readonly checkedBy: string;
}

/** Asks the approver to approve a draft that was checked. */
export function approvalRequestMessage(facts: ApprovalFacts): CycleMessage {
  return letter(facts.programme, {
    subject: `to approve, ${reportOf(facts)}${by(facts.dueAt)}`,
    heading: "Please approve a report",
    paragraphs: [
      `The ${reportOf(facts)}${correction(facts)} is ready. ${facts.checkedBy} has checked its figures. Please read it, and approve it or send it back.`,
      due(facts.dueAt, "It goes to nobody until it is approved."),
    ],
    link: { words: "Read and approve", url: facts.url },
    foot: [
      "You receive this because you approve the reports of this programme. Nobody approves what they have checked themselves.",
    ],
  });
}

export interface SentBackFacts extends CheckFacts {
  /** The office that sent it back, or its name. */
  readonly by: string;
  /** Why, in their own words. */
  readonly words: string;
}

/** Tells those who work on a draft that it was sent back, and why. */
export function sentBackMessage(facts: SentBackFacts): CycleMessage {
  const why = isOpen(facts) ? facts.words : "Sign in to read why.";
  return letter(facts.programme, {
    subject: `sent back, ${reportOf(facts)}`,
    heading: "A report was sent back",
    paragraphs: [
      `${facts.by} has sent back the ${reportOf(facts)}${correction(facts)}:`,
      why,
      due(facts.dueAt, "Put it right, and it is checked and approved anew."),
    ],
    link: { words: "Open the report", url: facts.url },
    foot: [TEAM],
  });
}

export interface NotApprovedFacts extends ReportFacts {
  readonly dueAt: Instant;
  /** What it waits for. */
  readonly waitsFor: "composing" | "checking" | "approving";
}

/** Tells everybody concerned that a report was due, and was not sent since nobody had approved it. */
export function notApprovedMessage(facts: NotApprovedFacts): CycleMessage {
  const waits = {
    composing: "It is not composed yet.",
    checking: "Nobody has checked its figures yet.",
    approving: "Its figures are checked; nobody has approved it yet.",
  } as const satisfies Record<NotApprovedFacts["waitsFor"], string>;
  return letter(facts.programme, {
    subject: `not sent, since not approved: ${reportOf(facts)}`,
    heading: "A report was not sent",
    paragraphs: [
      `The ${reportOf(facts)} was due at ${moment(facts.dueAt)} and has gone to nobody. ${waits[facts.waitsFor]}`,
      "It can still be approved. It then goes at once, and says that it is late.",
    ],
    link: { words: "Open the report", url: facts.url },
    foot: [TEAM],
  });
}

export interface LateRunFacts extends ReportFacts {
  readonly dueAt: Instant;
  /** Why, as far as it is known: "Accord was not running." */
  readonly words: string;
}

/** Tells the team that a run was missed and is being made up. */
export function lateRunMessage(facts: LateRunFacts): CycleMessage {
  return letter(facts.programme, {
    subject: `late, ${reportOf(facts)}`,
    heading: "A report goes out late",
    paragraphs: [
      `The ${reportOf(facts)} was due at ${moment(facts.dueAt)}. ${facts.words}`,
      "It is being made up, and is marked as late. There is nothing to do unless it waits for checking or approval.",
    ],
    link: { words: "See how far it is", url: facts.url },
    foot: [TEAM],
  });
}

/** Tells the team that the report of a run could not be composed. */
export function failedRunMessage(facts: LateRunFacts): CycleMessage {
  return letter(facts.programme, {
    subject: `not composed, ${reportOf(facts)}`,
    heading: "A report could not be composed",
    paragraphs: [
      `The ${reportOf(facts)} was due at ${moment(facts.dueAt)} and has gone to nobody: ${clipped(facts.words)}`,
      "When the cause is mended, send it by hand from the page of reports.",
    ],
    link: { words: "See what came of it", url: facts.url },
    foot: [TEAM],
  });
}

/** Tells the team that the draft of a run could not be composed, before it is due. */
export function failedDraftMessage(facts: LateRunFacts): CycleMessage {
  return letter(facts.programme, {
    subject: `not composed for checking, ${reportOf(facts)}`,
    heading: "A report could not be composed for checking",
    paragraphs: [
      `The ${reportOf(facts)} is due at ${moment(facts.dueAt)}, and could not be composed: ${clipped(facts.words)}`,
      "When the cause is mended, have it composed again on its page. It goes to nobody until it is checked and approved.",
    ],
    link: { words: "Open the report", url: facts.url },
    foot: [TEAM],
  });
}

export interface StuckScheduleFacts {
  readonly programme: ReportFacts["programme"];
  readonly kind: ReportPeriod["kind"];
  readonly url: string;
}

/** Tells the team that something a schedule has due could not be done. */
export function stuckScheduleMessage({ programme, kind, url }: StuckScheduleFacts): CycleMessage {
  return letter(programme, {
    subject: `the schedule of the ${kind} report does not go on`,
    heading: "The schedule of a report does not go on",
    paragraphs: [
      `Something that the schedule of the ${kind} report has due could not be done, and is tried again each minute. Until it succeeds, the report may not go out.`,
      "The log of the server says what went wrong. Whoever runs Accord has to look at it.",
    ],
    link: { words: "See the schedule and its runs", url },
    foot: [TEAM],
  });
}

export interface RefusedDeliveryFacts {
  readonly programme: ReportFacts["programme"];
  /** What the message was: the report, or the subject of another email. */
  readonly what: ReportPeriod | string;
  readonly office: string;
  readonly address: string;
  /** The mail server's own words. */
  readonly words: string;
  /** Whether nothing is sent to the address any more until the team says so. */
  readonly isSuspended: boolean;
  readonly url: string;
}

/** Tells the team that a reader's mail server has refused a message for good. */
export function refusedDeliveryMessage(facts: RefusedDeliveryFacts): CycleMessage {
  const { programme, what, office, address, words, isSuspended, url } = facts;
  const sent = typeof what === "string" ? `“${clipped(what)}”` : `The ${nameOf(what)}`;
  return letter(programme, {
    subject: `not delivered to ${clipped(office)}`,
    heading: "A message did not reach its reader",
    paragraphs: [
      `${sent} did not reach ${clipped(office)} (${address}). Their mail server said: ${clipped(words)}`,
      isSuspended
        ? "Nothing more is sent to this address until you lift the stop. Put the address right in the list of readers, or ask its holder."
        : "Put the address right in the list of readers, or ask its holder, and send it again.",
    ],
    link: { words: "See the delivery", url },
    foot: [TEAM],
  });
}

export interface WorkerSilentFacts {
  /** When a worker was last heard of; null for never. */
  readonly since: Instant | null;
  /** Messages that wait to be sent. */
  readonly waiting: number;
  readonly url: string;
}

/** Tells the team that no worker composes or sends. */
export function workerSilentMessage({ since, waiting, url }: WorkerSilentFacts): CycleMessage {
  const heard =
    since === null
      ? "No worker has been heard of since Accord was started."
      : `No worker has been heard of since ${moment(since)}.`;
  return letter(null, {
    subject: "no reports or emails are going out",
    heading: "The worker of Accord is silent",
    paragraphs: [
      `${heard} Until one runs, no report is composed and no email is sent. ${scanned(waiting)} ${verb(waiting, "message waits", "messages wait")}; nothing is lost.`,
      "Whoever runs Accord has to look at the worker: whether it runs, and whether it reaches the server.",
    ],
    link: { words: "See the deliveries", url },
    foot: [TEAM],
  });
}

export interface QueueGrowsFacts {
  readonly waiting: number;
  /** Since when the longest waiting message waits. */
  readonly oldest: Instant;
  readonly url: string;
}

/** Tells the team that messages wait longer than they should. */
export function queueGrowsMessage({ waiting, oldest, url }: QueueGrowsFacts): CycleMessage {
  return letter(null, {
    subject: `${many(waiting, "message")} ${verb(waiting, "waits", "wait")} to be sent`,
    heading: "Emails are waiting longer than they should",
    paragraphs: [
      `${scanned(waiting)} ${verb(waiting, "message waits", "messages wait")}, the first of them since ${moment(oldest)}. The worker runs; the mail server may be slow or out of reach. Nothing is lost: each is tried again.`,
    ],
    link: { words: "See the deliveries and what the mail server said", url },
    foot: [TEAM],
  });
}

const TEAM =
  "You receive this because you are on the team of the programme, and the team is told first.";

interface Letter extends Omit<Message, "marking" | "about"> {
  readonly subject: string;
}

/** @param programme - null for what is about the register as a whole */
function letter(programme: ReportFacts["programme"] | null, written: Letter): CycleMessage {
  const { subject, ...message } = written;
  const marking = programme?.marking ?? "OFFICIAL";
  const about = programme?.name ?? null;
  return {
    subject: `${marking}: ${about ?? "Accord"}: ${subject}`,
    message: { marking, about, ...message },
  };
}

/** "monthly summary, January 2011". */
function reportOf({ period }: Pick<ReportFacts, "period">): string {
  return nameOf(period);
}

function nameOf(period: ReportPeriod): string {
  return `${period.kind} summary, ${periodTitle(period)}`;
}

function correction({ version }: Pick<CheckFacts, "version">): string {
  return version > 1 ? `, version ${version}, a correction,` : "";
}

/** "by" and the moment, where there is one: for the end of a subject. */
function by(dueAt: Instant | null): string {
  return dueAt === null ? "" : `, by ${moment(dueAt)}`;
}

function due(dueAt: Instant | null, words: string): string {
  return dueAt === null ? words : `${words} It is due at ${moment(dueAt)}.`;
}

/** "08:00 on 5 October 2026", in London. */
function moment(instant: Instant): string {
  const [day, time] = formatInstant(instant).split(", ");
  return `${time} on ${day}`;
}

/** What is sensitive is read behind sign-in. */
function isOpen({ programme }: Pick<ReportFacts, "programme">): boolean {
  return programme.marking === "OFFICIAL";
}

/** Words of somebody else's, no longer than a message has room for. */
function clipped(words: string): string {
  return words.length > 600 ? `${words.slice(0, 600)}…` : words;
}
