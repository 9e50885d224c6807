/* The cells of the group "Other" of Appendix B: see cell.ts for what is the document's and what is ours. */
import { type AppendixCell, ek, hb, hbc, inRow, needsReview, ns, regional, said } from "../cell.ts";

export const OTHER: readonly AppendixCell[] = [
  ...inRow("administration-and-payment-of-pensions", [
    said(hb, "Being progressed", "being-progressed"),
    needsReview(ek, "Strategic Finance being considered"),
  ]),
  ...inRow("uniform", [
    said(hb, "Being progressed", "being-progressed"),
    said(hbc, "Being progressed", "being-progressed"),
    said(ns, "Being progressed", "being-progressed"),
    said(ek, "Being progressed", "being-progressed"),
    said(regional, "Being progressed", "being-progressed"),
  ]),
];
