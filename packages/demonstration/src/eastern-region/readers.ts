/*
 * Who the reports of the Eastern Region programme go to in the demonstration.
 *
 * All of it is ours: no source gives a reader list. The addresses end in `.example`, which
 * nobody can own, so nothing sent to them can reach anyone. Every page of admin says so in its banner.
 */
import type { ReaderInput } from "@accord/domain/reader";

/** The meeting of chief constables, Kent with them since it takes part, and the programme team. */
export const READERS = [
  {
    office: "Chief Constable, Bedfordshire",
    address: "chief@bedfordshire.example",
    force: "bedfordshire",
  },
  {
    office: "Chief Constable, Cambridgeshire",
    address: "chief@cambridgeshire.example",
    force: "cambridgeshire",
  },
  {
    office: "Chief Constable, Essex",
    address: "chief@essex.example",
    force: "essex",
  },
  {
    office: "Chief Constable, Hertfordshire",
    address: "chief@hertfordshire.example",
    force: "hertfordshire",
  },
  {
    office: "Chief Constable, Norfolk",
    address: "chief@norfolk.example",
    force: "norfolk",
  },
  {
    office: "Chief Constable, Suffolk",
    address: "chief@suffolk.example",
    force: "suffolk",
  },
  {
    office: "Chief Constable, Kent",
    address: "chief@kent.example",
    force: "kent",
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
