import { z } from "zod";

/** An email that is no report: a few plain words, one link at most, and why it came. */
export const Message = z
  .strictObject({
    marking: z.string().max(40),
    /** Above the heading: the programme it is about. */
    about: z.string().max(200).nullable(),
    heading: z.string().max(200),
    paragraphs: z.array(z.string().max(2000)).max(12).readonly(),
    link: z
      .strictObject({ words: z.string().max(200), url: z.url({ protocol: /^https?$/ }) })
      .nullable(),
    /** Below the link, in smaller print: how long it is good, whom to ask. */
    foot: z.array(z.string().max(500)).max(6).readonly(),
    /** Where a mail program ends what its reader asked for themselves (RFC 8058); absent where they asked for nothing. */
    unsubscribe: z.url({ protocol: /^https?$/ }).optional(),
  })
  .readonly();
export type Message = z.infer<typeof Message>;
