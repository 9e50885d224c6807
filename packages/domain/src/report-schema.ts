import { z } from "zod";
import { Summary } from "./summary.ts";

/** Goes up when a program that reads reports as data would have to change. New fields alone do not raise it. */
const VERSION = 1;

/** Where the schema can be read, on whatever server the report came from. */
const ADDRESS = "/api/v1/report-schema.json";

/** A report as data: which schema it keeps to, and all that its papers and messages say. */
export const PublishedSummary = z
  .strictObject({
    $schema: z.literal(ADDRESS),
    schemaVersion: z.literal(VERSION),
    ...Summary.unwrap().shape,
  })
  .readonly();
export type PublishedSummary = z.infer<typeof PublishedSummary>;

/** The summary under the name and version of its schema. */
export function publishedSummary(summary: Summary): PublishedSummary {
  return { $schema: ADDRESS, schemaVersion: VERSION, ...summary };
}

/** The schema of {@link PublishedSummary} as JSON Schema, each part with what it says. */
export function reportSchema(): object {
  const { $schema, properties, ...schema } = z.toJSONSchema(PublishedSummary, {
    io: "input",
    override: ({ jsonSchema }) => {
      // Of how we hold it, and not of what a reader finds: a later report may say more.
      delete jsonSchema.readOnly;
      delete jsonSchema.additionalProperties;
    },
  });
  return {
    $schema,
    $id: ADDRESS,
    title: "Accord: a regional progress summary as data",
    description:
      "What a monthly or quarterly report says, as its papers and messages say it. A part that a report of an earlier version lacks is empty or null. Days are YYYY-MM-DD; moments are in UTC.",
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, property]) => [
        name,
        name in SAYS && typeof property === "object"
          ? { description: SAYS[name as keyof typeof SAYS], ...property } // Just asked.
          : property,
      ]),
    ),
  };
}

/** What each part says. */
const SAYS = {
  $schema: "Where this schema stands.",
  schemaVersion: "Goes up when a program that reads reports would have to change.",
  programme: "The programme, and the protective marking of the report.",
  edition: "The official edition, or the public one, which leaves out what is not for release.",
  period: "The month or calendar quarter.",
  title: "What kind of report it is, in words.",
  periodTitle: "The period in words.",
  reference: "The key of the version, as printed on every page.",
  subject: "The subject of the email it goes with.",
  version: "1 for the first; a correction is one more.",
  isDraft: "Whether the period has not ended: a draft cannot be sent.",
  reason: "Why a correction was sent; null for a first version.",
  asAt: "The day whose state it tells.",
  knownAt: "The moment whose knowledge it tells.",
  printed: "The day and the moment in words, in Europe/London.",
  comparedWith: "The last issued report of this kind; null in a first report.",
  header: "The facts of the masthead.",
  notices: "What has to be known before the first figure: draft, correction, demonstration.",
  link: "Where the matrix can be read on screen.",
  reportLink: "Where this report can be read behind sign-in.",
  glance: "The first figures: what moved, what is late or stuck, what is live.",
  late: "How many things are past their date.",
  opening: "The opening paragraph, written from the data and perhaps edited.",
  isOpeningEdited: "Whether a person has edited the opening.",
  checkedBy: "Who checked the figures; null for nobody.",
  meetings: "The meetings to come.",
  stuck: "What is stuck or past its date, by rule.",
  ready: "Quarterly: areas that are ready for the region.",
  flow: "From where to where the cells went since the last report.",
  multiples: "How many cells of each partnership stood at each stage, day by day of change.",
  plan: "Quarterly: the work plan against the matrix.",
  partnerships: "The columns of the matrix. Lists by partnership are in this order.",
  countedGroups: "The groups of areas. Lists by group are in this order.",
  periods:
    "Quarterly: the quarters before, oldest first. Lists of earlier counts are in this order.",
  counts: "The filled cells by status: now, at the last report, by partnership and by group.",
  moved: "What moved since the last report.",
  recorded: "What was recorded since the last report without moving.",
  restated: "What the record now says otherwise of the last report's day.",
  corrected:
    "What a correction says otherwise than the version before it; null for a first version.",
  matrix: "The matrix: groups, areas and their filled cells. A cell that is not there is blank.",
  unknown: "What the record does not say, each kind with its number and who can close it.",
  about: "How to read it, and what it rests on.",
  findings: "The title of each part, which says what was found.",
  alternatives: "What the drawings of the paper show, in words.",
  columns: "The heads of the columns that compare.",
} as const satisfies Record<keyof PublishedSummary, string>;
