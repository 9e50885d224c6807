import type { ReportKey } from "@accord/domain/report";

/** Where the dashboard has a version of a report as it was issued. */
export function archiveAddress({ programme, kind, period, version }: ReportKey): string {
  return `/${programme}/reports/${kind}/${period}?version=${version}`;
}
