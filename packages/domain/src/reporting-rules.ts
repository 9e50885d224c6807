import { z } from "zod";
import { Marking } from "./programme.ts";

/** "norfolk.police.uk", and whatever stands below it; "@police.uk" is read as "police.uk". */
const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ""))
  .pipe(
    z
      .string()
      .max(200)
      .regex(
        /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/,
        "Write a domain such as norfolk.police.uk.",
      ),
  );

/** What an administrator sets for the reports of a programme. */
export const ReportingRules = z
  .strictObject({
    /** Whether a report goes out only when one person has checked its figures and another has approved it. */
    approvals: z.boolean(),
    /** The domains that readers' addresses may be of; none: any. */
    allowedDomains: z
      .array(Domain)
      .max(100, "Use at most 100 domains.")
      .transform((domains) => [...new Set(domains)])
      .readonly(),
    /** The highest marking that is attached. A report marked higher goes as a link behind sign-in. */
    attachUpTo: Marking,
  })
  .readonly();
export type ReportingRules = z.infer<typeof ReportingRules>;

/** What holds where no administrator has said anything. */
export const USUAL_RULES: ReportingRules = {
  approvals: false,
  allowedDomains: [],
  attachUpTo: "OFFICIAL",
};
