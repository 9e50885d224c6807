/* The cells of business support of Appendix B: see cell.ts for what is the document's and what is ours. */
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

export const BUSINESS_SUPPORT: readonly AppendixCell[] = [
  ...inRow("estates-strategy-facilities", [
    said(hb, "Being progressed", "being-progressed"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being considered", "being-considered"),
  ]),
  ...inRow("finance", [
    said(hb, "To be considered", "to-be-considered"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being considered", "being-considered"),
  ]),
  ...inRow("fleet", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ek, "Being progressed", "being-progressed"),
  ]),
  ...inRow("hr", [
    said(hb, "To be considered", "to-be-considered"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being considered", "being-considered"),
  ]),
  ...inRow("ict", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "Being progressed", "being-progressed"),
    said(ns, "Being progressed", "being-progressed"),
    said(ek, "Live", "live"),
    said(regional, "Being progressed", "being-progressed"),
  ]),
  ...inRow("information-management", [
    said(hb, "Being considered", "being-considered"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("legal-services", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
  ]),
  ...inRow("media-corporate-comms-website", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("ohu-and-welfare", [
    said(hb, "Being considered", "being-considered"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being Considered", "being-considered"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("procurement", [
    said(hb, "Being progressed with Cambs", "being-progressed", "with Cambs"),
    said(hbc, "Being progressed with Herts / Beds", "being-progressed", "with Herts / Beds"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Live", "live"),
  ]),
  ...inRow("professional-standards", [
    said(hb, "Live", "live"),
    said(hbc, "Being considered", "being-considered"),
    said(ns, "Being considered", "being-considered"),
  ]),
  ...inRow("recruitment-and-training-general", [
    said(hb, "Being considered", "being-considered"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
  ]),
  ...inRow("vehicle-recovery-contract", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(regional, initialResearch, "initial-research"),
  ]),
  ...inRow("student-officer-recruitment-and-training", [
    said(hb, "Being considered", "being-considered"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
  ]),
  ...inRow("training-learning-and-development", [
    said(hb, "Being considered", "being-considered"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "Being considered", "being-considered"),
  ]),
  ...inRow("vetting", [
    said(hb, "Live", "live"),
    said(hbc, "To be considered", "to-be-considered"),
    said(ns, "Being considered", "being-considered"),
    said(ek, "To be considered", "to-be-considered"),
    said(regional, "Being progressed", "being-progressed"),
  ]),
];
