/* The cells of operational support of Appendix B: see cell.ts for what is the document's and what is ours. */
import {
  type AppendixCell,
  ek,
  hb,
  hbc,
  initialResearch,
  inRow,
  ns,
  regional,
  said,
} from "../cell.ts";

export const OPERATIONAL_SUPPORT: readonly AppendixCell[] = [
  ...inRow("central-ticket-office", [
    said(hb, "Being considered", "being-considered"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("command-and-control-system", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ek, "Being considered", "being-considered"),
  ]),
  ...inRow("criminal-justice", [
    said(hb, "Being considered", "being-considered"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being progressed", "being-progressed"),
  ]),
  ...inRow("custody-and-investigation", [
    said(hbc, "Being progressed", "being-progressed"),
    said(ns, "Being progressed", "being-progressed"),
  ]),
  ...inRow("duties-management", [
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being considered", "being-considered"),
  ]),
  ...inRow("marine-unit", [said(ek, "Live", "live")]),
];
