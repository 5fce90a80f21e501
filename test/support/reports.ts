import { makeReport } from "../../src/judge/report.ts";
import type { Report } from "../../src/model/report.ts";
import { type PackageCase, packageOf } from "./package.ts";
import { policyOf, readProject } from "./policies.ts";

/** A JPEG of one grey pixel. */
export const pixel =
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=";

export const still = { seconds: 1, width: 480, height: 270, jpeg: pixel };

const policies = new Map<string, ReturnType<typeof policyOf>>();

/** The report on a package that a test describes, by the rules of a contest as they come with reelcheck. */
export function reportOn(contest: string, given: PackageCase, run: Partial<Report["run"]> = {}): Report {
  const policy =
    policies.get(contest) ?? policyOf(readProject(`rules/${contest}.yaml`), `rules/${contest}.yaml`);
  policies.set(contest, policy);
  return makeReport(
    policy,
    packageOf(given, policy),
    { on: "2025-10-01", skipped: new Set(run.skipped ?? []) },
    {
      tool: { name: "reelcheck", version: "0.0.0", engine: "test" },
      sha256: "0123456789abcdef".repeat(4),
      run: {
        root: "/media/usb",
        on: "2025-10-01",
        lang: "zh",
        startedAt: "2025-10-01T00:00:00.000Z",
        finishedAt: "2025-10-01T00:00:01.000Z",
        complete: true,
        whole: true,
        quick: false,
        strict: false,
        skipped: [],
        ...run,
      },
    },
  );
}
