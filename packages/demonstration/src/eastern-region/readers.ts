/*
 * Who the reports of the Eastern Region programme go to in the demonstration.
 *
 * All of it is ours: no source gives a reader list. The addresses end in `.example`, which
 * nobody can own, so nothing sent to them can reach anyone. Every page of admin says so in its banner.
 */
import type { ReaderInput } from "@accord/domain/reader";
import type { BodySlug } from "./governance.ts";

const chiefConstables = "chief-constables" satisfies BodySlug;
const committee = "joint-statutory-committee" satisfies BodySlug;

/**
 * The meeting of chief constables, Kent with them since it takes part; the joint committee; and the programme
 * team, who get every report.
 */
export const READERS = [
  {
    office: "Chief Constable, Bedfordshire",
    address: "chief@bedfordshire.example",
    body: chiefConstables,
    force: "bedfordshire",
  },
  {
    office: "Chief Constable, Cambridgeshire",
    address: "chief@cambridgeshire.example",
    body: chiefConstables,
    force: "cambridgeshire",
  },
  {
    office: "Chief Constable, Essex",
    address: "chief@essex.example",
    body: chiefConstables,
    force: "essex",
  },
  {
    office: "Chief Constable, Hertfordshire",
    address: "chief@hertfordshire.example",
    body: chiefConstables,
    force: "hertfordshire",
  },
  {
    office: "Chief Constable, Norfolk",
    address: "chief@norfolk.example",
    body: chiefConstables,
    force: "norfolk",
  },
  {
    office: "Chief Constable, Suffolk",
    address: "chief@suffolk.example",
    body: chiefConstables,
    force: "suffolk",
  },
  {
    office: "Chief Constable, Kent",
    address: "chief@kent.example",
    body: chiefConstables,
    force: "kent",
  },
  {
    office: "Regional Joint Statutory Committee",
    role: "Chair",
    address: "chair@committee.example",
    body: committee,
    force: null,
  },
  {
    office: "Regional Joint Statutory Committee",
    role: "Secretary",
    address: "secretary@committee.example",
    body: committee,
    force: null,
    carries: "link",
  },
  {
    office: "Programme director",
    address: "director@programme.example",
    force: null,
  },
  {
    office: "Portfolio office",
    address: "portfolio@programme.example",
    force: null,
  },
] as const satisfies readonly ReaderInput[];
