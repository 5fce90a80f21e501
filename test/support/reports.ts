import type { Report } from "../../src/model/report.ts";
import type { PackageCase } from "./package.ts";
import { policyOf, readProject } from "./policies.ts";
import { reportBy } from "./report.ts";

/** A JPEG of one gray pixel. */
export const pixel =
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=";

export const still = { seconds: 1, width: 480, height: 270, jpeg: pixel };

const policies = new Map<string, ReturnType<typeof policyOf>>();

/** The report on a package that a test describes, by the rules of a contest as they come with reelcheck. */
export function reportOn(contest: string, given: PackageCase, run: Partial<Report["run"]> = {}): Report {
  const policy =
    policies.get(contest) ?? policyOf(readProject(`rules/${contest}.yaml`), `rules/${contest}.yaml`);
  policies.set(contest, policy);
  return reportBy(policy, given, run);
}
