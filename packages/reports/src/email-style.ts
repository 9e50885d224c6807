/** What a mail program needs beside the styles on the elements: narrow screens and dark mode. */
export const STYLE_SHEET = `
  :root { color-scheme: light dark; supported-color-schemes: light dark }
  body { margin: 0; padding: 0; -webkit-text-size-adjust: 100% }
  @media (max-width: 480px) {
    .edge { padding-left: 16px !important; padding-right: 16px !important }
    .title { font-size: 24px !important; line-height: 28px !important }
    .figure { width: 56px !important; font-size: 28px !important }
    .next { width: 56px !important }
    .row { font-size: 15px !important; line-height: 21px !important }
  }
  @media (prefers-color-scheme: dark) {
    .page, .sheet { background: #14181d !important }
    .ink, .ink th, .ink td { color: #eef1f4 !important }
    .soft { color: #b3bcc6 !important }
    .late { color: #ff9d94 !important }
    .rule { border-color: #48525d !important }
    .bar { border-color: #eef1f4 !important }
    .link { color: #9cc7ee !important }
    .button { background: #9cc7ee !important }
    .button a, .button span { color: #10151a !important }
  }
  [data-ogsc] .ink { color: #eef1f4 !important }
  [data-ogsc] .soft { color: #b3bcc6 !important }
  [data-ogsc] .late { color: #ff9d94 !important }
  [data-ogsc] .link { color: #9cc7ee !important }
`;

/** Outlook on Windows lays out with Word: it needs a table 600 pixels wide, and knows no fallback of fonts. */
export const OUTLOOK_HEAD = `<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>table { border-collapse: collapse } td, th, p, a, h1, h2 { font-family: Arial, sans-serif !important }</style><![endif]-->`;
export const OUTLOOK_BEGIN = `<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->`;
export const OUTLOOK_END = `<!--[if mso]></td></tr></table><![endif]-->`;

export const FACE = "'Source Sans 3','Segoe UI',Arial,sans-serif";

const INK = { color: "#15191e" } as const;
const SOFT = { color: "#525a63" } as const;
const HAIR = "1px solid #c3c9cf";
const BAR = "2px solid #15191e";

const FIGURE = {
  width: 76,
  padding: "10px 8px 10px 0",
  borderTop: HAIR,
  fontSize: 32,
  lineHeight: "32px",
  fontWeight: "bold",
} as const;

/** Each as an element needs it: a class that dark mode can turn, and the style itself. */
export const LOOK = {
  marking: {
    className: "edge soft",
    style: {
      ...SOFT,
      padding: "14px 24px 10px",
      fontSize: 13,
      lineHeight: "18px",
      letterSpacing: 1,
      fontWeight: "bold",
    },
  },
  edge: { className: "edge", style: { padding: "0 24px" } },
  section: { className: "edge", style: { padding: "20px 24px 0" } },
  masthead: { className: "bar", style: { borderTop: "3px solid #15191e" } },
  bar: { className: "bar", style: { borderTop: BAR } },
  programme: {
    className: "link",
    style: { margin: 0, fontSize: 15, lineHeight: "20px", fontWeight: "bold", color: "#17426b" },
  },
  title: {
    className: "title ink",
    style: { ...INK, margin: "2px 0 4px", fontSize: 28, lineHeight: "32px", fontWeight: "bold" },
  },
  heading: {
    className: "ink",
    style: { ...INK, margin: "0 0 4px", fontSize: 19, lineHeight: "24px", fontWeight: "bold" },
  },
  deck: { className: "soft", style: { ...SOFT, margin: 0, fontSize: 14, lineHeight: "20px" } },
  text: { className: "row ink", style: { ...INK, margin: 0, fontSize: 16, lineHeight: "23px" } },
  item: {
    className: "row ink",
    style: { ...INK, margin: "0 0 8px", fontSize: 16, lineHeight: "23px" },
  },
  foot: {
    className: "soft",
    style: { ...SOFT, margin: "0 0 2px", fontSize: 13, lineHeight: "18px" },
  },
  rule: { className: "rule", style: { borderTop: HAIR } },
  figure: { className: "figure ink rule", style: { ...FIGURE, ...INK } },
  lateFigure: { className: "figure late rule", style: { ...FIGURE, color: "#9c1c1c" } },
  next: {
    className: "next row ink rule",
    style: { ...INK, ...FIGURE, fontSize: 16, lineHeight: "23px" },
  },
  words: {
    className: "row ink rule",
    style: { ...INK, padding: "10px 0", borderTop: HAIR, fontSize: 16, lineHeight: "23px" },
  },
  table: { className: "ink", style: { ...INK, fontSize: 15, lineHeight: "20px" } },
  caption: {
    className: "soft",
    style: {
      ...SOFT,
      textAlign: "left",
      fontSize: 14,
      lineHeight: "20px",
      padding: "0 0 4px",
    },
  },
  head: {
    className: "bar",
    style: {
      padding: "4px 0 4px 8px",
      borderBottom: "1px solid #15191e",
      fontSize: 13,
      whiteSpace: "nowrap",
    },
  },
  cell: { className: "rule", style: { padding: "4px 0 4px 8px", borderBottom: HAIR } },
} as const;
