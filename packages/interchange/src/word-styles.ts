import type { IStylesOptions } from "docx";

// Half-points and twips, as Word counts. Word falls back from a face that a machine lacks by itself.
const FACE = "Arial";

/** The styles of our documents, all by name, so that a template can give them another look. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FACE, size: 22, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } },
    },
    title: {
      run: { font: FACE, size: 40, bold: true },
      paragraph: { spacing: { after: 80, line: 240, lineRule: "auto" } },
    },
    heading1: {
      run: { font: FACE, size: 28, bold: true, color: "15191E" },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      ...{ id: "AccordCell", name: "Accord cell", basedOn: "Normal", quickFormat: true },
      run: { size: 18 },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: "auto" } },
    },
    {
      ...{ id: "AccordSmall", name: "Accord small", basedOn: "Normal", quickFormat: true },
      run: { size: 16, color: "3A424B" },
      paragraph: { spacing: { before: 0, after: 40, line: 240, lineRule: "auto" } },
    },
    {
      ...{ id: "AccordMarking", name: "Accord marking", basedOn: "Normal" },
      run: { size: 18, bold: true },
      paragraph: { alignment: "center", spacing: { after: 60 } },
    },
    {
      ...{ id: "AccordFoot", name: "Accord foot", basedOn: "Normal" },
      run: { size: 16, color: "3A424B" },
      paragraph: { alignment: "center", spacing: { before: 60, after: 40 } },
    },
    {
      ...{ id: "Caption", name: "caption", basedOn: "Normal" },
      run: { size: 20, color: "3A424B" },
      paragraph: { keepNext: true, spacing: { after: 80 } },
    },
  ],
};
