/*
 * The five published papers that the demonstration is typed from.
 *
 * From the papers: titles, publishers and dates, as far as they are printed. Ours: the slugs.
 * The SHA-256 is of the paper as text, as it was typed from; no paper prints a link to itself.
 */
import type { Source } from "@accord/domain/programme";

export const SOURCES = [
  {
    slug: "norfolk-suffolk-strategy-earlier",
    title: "Norfolk and Suffolk preferred police partnership collaboration strategy, earlier text",
    publisher: "Norfolk and Suffolk constabularies and their policing bodies",
    // The paper bears no date.
    published: { date: null, precision: "unknown" },
    link: null,
    sha256: "1471e7134589a09c3e9b6a8186fee143895ed1f88ad6bbc305587fc2e429dcd1",
  },
  {
    slug: "norfolk-decision-2013-13",
    title: "Decision 2013/13: Collaboration Strategy",
    publisher: "Office of the Police and Crime Commissioner for Norfolk",
    // The day beside the signature cannot be read; the year is in the number.
    published: { date: "2013", precision: "year" },
    link: null,
    sha256: "2e65a68acab859476ac7a02b7cca53d3b1a141a4b0986bd4841c481886ff41a3",
  },
  {
    slug: "eastern-region-strategy-2011",
    title: "Eastern Region Collaboration Strategy 2011 to 2015, with Appendices A and B",
    publisher: "The police forces and police authorities of the Eastern Region",
    // The date in the heading of Appendix B, the only one the paper prints.
    published: { date: "2011-01", precision: "month" },
    link: null,
    sha256: "2c90c1b332f73ef90517cc604aba1a0504c0b69f325691fa3e68386949e32630",
  },
  {
    slug: "norfolk-decision-41-2025",
    title: "Decision 41/2025: Section 22A agreement for the Joint Transformation Programme",
    publisher: "Office of the Police and Crime Commissioner for Norfolk",
    published: { date: "2025-10-24", precision: "day" },
    link: null,
    sha256: "4a53dc0fd810ce53df661cd0af9280763644983d7dca08d35f80fe24df7c6693",
  },
  {
    slug: "seven-force-briefing-2016",
    title: "Candidates' briefing note: 7 Force Strategic Collaboration Programme",
    publisher: "7 Force Strategic Collaboration Programme",
    published: { date: "2016-02", precision: "month" },
    link: null,
    sha256: "cacbdca8d4ec46f63482496efccdc7d1431f18d2b2c52dc8f0bbe225d7a35405",
  },
] as const satisfies readonly Source[];

export type SourceSlug = (typeof SOURCES)[number]["slug"];
