import { checks } from "./checks/index.ts";
import * as saved from "./report/saved/report-from.ts";

const displays = new Map(checks.map(({ id, display }) => [id, display]));
const displayOf = (check: string) => displays.get(check);

/** Restores a report from the JSON that `-f json` wrote. */
export function reportFrom(text: string): saved.ReportReading {
  return saved.reportFrom(text, displayOf);
}
