/*
 * The demonstration accounts. All of it is ours: the people are invented, and the addresses end
 * in `.example`, which nobody can own. No password stands here: the software makes one.
 */
import type { Grant } from "@accord/domain/actor";
import { EASTERN_REGION } from "./eastern-region/programme.ts";

export interface DemonstrationAccount {
  readonly address: string;
  /** Invented. */
  readonly name: string;
  readonly office: string;
  readonly grants: readonly Grant[];
}

const programme = EASTERN_REGION.slug;

export const ACCOUNTS: readonly DemonstrationAccount[] = [
  {
    address: "viewer@norfolk.example",
    name: "Avery Example",
    office: "Chief officer, Norfolk",
    grants: [{ role: "viewer", programme: null, force: "norfolk" }],
  },
  {
    address: "viewer@essex.example",
    name: "Blake Example",
    office: "Chief officer, Essex",
    grants: [{ role: "viewer", programme: null, force: "essex" }],
  },
  {
    address: "contributor@suffolk.example",
    name: "Casey Example",
    office: "Collaboration lead, Suffolk",
    grants: [{ role: "contributor", programme: null, force: "suffolk" }],
  },
  {
    address: "editor@programme.example",
    name: "Devon Example",
    office: "Portfolio office",
    grants: [{ role: "editor", programme, force: null }],
  },
  {
    address: "approver@programme.example",
    name: "Ellis Example",
    office: "Programme director",
    grants: [{ role: "approver", programme, force: null }],
  },
  {
    address: "auditor@programme.example",
    name: "Finley Example",
    office: "Audit",
    grants: [{ role: "auditor", programme: null, force: null }],
  },
  {
    address: "admin@programme.example",
    name: "Greer Example",
    office: "Register administration",
    grants: [{ role: "administrator", programme: null, force: null }],
  },
];
