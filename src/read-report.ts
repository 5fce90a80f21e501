import { checks } from "./checks/index.ts";
import * as saved from "./intake/saved-report/read-report.ts";

const displays = new Map(checks.map(({ id, display }) => [id, display]));
const displayOf = (check: string) => displays.get(check);

/** Restores a report from its JSON. */
export function reportFrom(text: string): saved.ReportReading {
  return saved.reportFrom(text, displayOf);
}

/** Reads a report that `-f json` saved. */
export function readReport(path: string): Promise<saved.ReportReading> {
  return saved.readReport(path, displayOf);
}
