/* The cells of protective services of Appendix B: see cell.ts for what is the document's and what is ours. */
import {
  type AppendixCell,
  ek,
  hb,
  hbc,
  initialResearch,
  inRow,
  needsReview,
  ns,
  regional,
  said,
} from "../cell.ts";

export const PROTECTIVE_SERVICES: readonly AppendixCell[] = [
  ...inRow("air-support", [
    said(ns, "Being considered", "being-considered"),
    said(ek, "Live", "live"),
  ]),
  ...inRow("anpr", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being Considered", "being-considered"),
    needsReview(ek, "Regular joint ANPR operations conducted – “Op. Lockdown”"),
    said(regional, "Being progressed", "being-progressed"),
  ]),
  ...inRow("tsu", [said(ns, "Being considered", "being-considered")]),
  ...inRow("counter-terrorism-and-domestic-extremism", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    needsReview(ek, "Considering a Unified Ports Command"),
  ]),
  ...inRow("dogs", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being Progressed", "being-progressed"),
    said(ek, "Being considered", "being-considered"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("dvi-casualty-bureau", [said(regional, "Live", "live")]),
  ...inRow("economic-crime", [said(ns, "Live", "live")]),
  ...inRow("firearms-afos", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being considered", "being-considered"),
  ]),
  ...inRow("firearms-licensing", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being progressed", "being-progressed"),
    said(ek, "Being considered", "being-considered"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("major-investigation", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Live", "live"),
    said(ek, "Being progressed", "being-progressed"),
  ]),
  ...inRow("missing-persons", [said(hb, "Being considered", "being-considered")]),
  ...inRow("public-order-training", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(regional, "Being progressed", "being-progressed"),
  ]),
  ...inRow("public-order-vehicles-equipment", [
    said(ns, "Being considered", "being-considered"),
    said(regional, "Being progressed", "being-progressed"),
  ]),
  ...inRow("rape-and-sexual-offences-investigation", [
    said(hb, "Being considered", "being-considered"),
    said(ns, "Being considered", "being-considered"),
  ]),
  ...inRow("road-policing-general", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being considered", "being-considered"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("scientific-services", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being Progressed", "being-progressed"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("serious-and-organised-crime", [
    said(ns, "Being considered", "being-considered"),
    said(regional, "Live", "live"),
  ]),
  ...inRow("single-protective-services-command", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being progressed", "being-progressed"),
    said(ek, "Being Progressed", "being-progressed"),
  ]),
  ...inRow("source-handling", [
    said(ns, "Live", "live"),
    said(ek, "Being Progressed", "being-progressed"),
  ]),
  ...inRow("special-branch", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Live", "live"),
    said(ek, "Being considered", "being-considered"),
  ]),
  ...inRow("ukba-immigration-crime-team", [said(regional, "Live", "live")]),
];
