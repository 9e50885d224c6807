import type { Noun } from "@accord/domain/journal";
import type { Choice } from "@accord/ui/select";

/** What lines can be about, as a person says it. */
export const NOUN_CHOICES = [
  { value: "matrix", label: "Entries in the matrix" },
  { value: "confirmation", label: "Confirmations" },
  { value: "proposal", label: "Proposals and suggestions" },
  { value: "programme", label: "The programme" },
  { value: "area", label: "Business areas" },
  { value: "plan", label: "The work plan" },
  { value: "governance", label: "Governance and meetings" },
  { value: "lead", label: "Leads" },
  { value: "mandate", label: "Mandates" },
  { value: "partnership", label: "Partnerships" },
  { value: "force", label: "Forces" },
  { value: "party", label: "Parties" },
  { value: "source", label: "Sources" },
  { value: "reader", label: "Readers" },
  { value: "report", label: "Reports" },
  { value: "account", label: "Accounts and roles" },
] as const satisfies readonly Choice<Noun>[];
