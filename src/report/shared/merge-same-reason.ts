import type { Finding } from "../../model/finding.ts";
import { enumerated } from "../../wording/lists.ts";

/** Fewer are read as quickly one by one. */
const fewest = 3;

function isOpen({ outcome, actual, reason }: Finding): boolean {
  return outcome === "unknown" && actual === undefined && reason !== undefined;
}

/** Merges findings of one file that are unknown for the same reason: an unreadable form leaves every rule about it open. */
export function mergeSameReason(findings: readonly Finding[]): readonly Finding[] {
  const [first] = findings.filter(isOpen);
  const same = findings.filter((one) => isOpen(one) && one.reason?.zh === first?.reason?.zh);
  if (!first || same.length < fewest) return findings;
  const { expected: _, ...rest } = first;
  const joint: Finding = { ...rest, what: enumerated(same.map(({ what }) => what)) };
  return findings.flatMap((one) => (one === first ? [joint] : same.includes(one) ? [] : [one]));
}
