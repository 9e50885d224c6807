// Notices as mail systems write them: a delivery status (RFC 3464) and a complaint (RFC 5965).

export interface NoticeParts {
  readonly to?: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly messageId?: string;
  /** Of the message it returns. */
  readonly tag?: string;
  readonly returns?: "headers" | "message";
}

/** What came back, as Postfix says it. */
export function aBounce({
  to = "accord@localhost",
  action = "failed",
  status = "5.1.1",
  diagnostic = "smtp; 550 5.1.1 <chief@norfolk.example>:\r\n    Recipient address rejected: User unknown",
  messageId = "<b1f9@accord>",
  tag,
  returns = "message",
}: NoticeParts = {}): string {
  return lines(
    "Return-Path: <>",
    `Delivered-To: ${to}`,
    "From: MAILER-DAEMON@mx.force.example (Mail Delivery System)",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="AA"',
    "",
    "--AA",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you that your message could not be delivered.",
    "",
    "--AA",
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.force.example",
    "Arrival-Date: Mon,  2 Nov 2026 09:00:00 +0000 (GMT)",
    "",
    "Final-Recipient: rfc822; chief@norfolk.example",
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    "",
    "--AA",
    `Content-Type: ${returns === "message" ? "message/rfc822" : "text/rfc822-headers"}`,
    "",
    "From: Accord <accord@localhost>",
    "To: chief@norfolk.example",
    "Subject: OFFICIAL: Eastern Region, October 2026",
    `Message-ID:\r\n ${messageId}`,
    ...(tag === undefined ? [] : [`X-Accord-Tag: ${tag}`]),
    "",
    ...(returns === "message" ? ["The report."] : []),
    "--AA--",
  );
}

/** What a mailbox provider sends when somebody marks a message as unwanted. */
export function aComplaint({
  type = "abuse",
  originalFrom = "<bounces@force.example>",
  messageId = "<b1f9@accord>",
} = {}): string {
  return lines(
    "From: <abusedesk@mail.example>",
    "To: <abuse@force.example>",
    "Subject: FW: OFFICIAL: Eastern Region, October 2026",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=feedback-report; boundary="BB"',
    "",
    "--BB",
    "Content-Type: text/plain",
    "",
    "This is an email abuse report for a message received from 192.0.2.1.",
    "--BB",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "User-Agent: SomeGenerator/1.0",
    "Version: 1",
    `Original-Mail-From: ${originalFrom}`,
    "",
    "--BB",
    "Content-Type: message/rfc822",
    "",
    "From: Accord <accord@localhost>",
    `Message-ID: ${messageId}`,
    "",
    "The report.",
    "--BB--",
  );
}

const lines = (...all: readonly string[]) => all.join("\r\n");
