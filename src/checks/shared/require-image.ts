import type { CheckResult } from "../../model/check.ts";
import type { ImageFacts } from "../../model/facts/image.ts";
import type { PackageFile } from "../../model/package.ts";
import { images, imageTrouble } from "../../wording/images.ts";
import { unknown } from "./results.ts";

/** Returns the facts of a picture, or the result if there are none. */
export function imageOf({ image, media }: PackageFile): { readonly facts: ImageFacts } | CheckResult {
  // An empty file has its own finding.
  if (media?.status === "damaged") return { ...unknown(images.notRead), cause: "damaged-file" };
  if (!image) return unknown(images.notRead);
  if (image.status === "facts") return { facts: image.facts };
  const { trouble } = image;
  const { reason, fix } = imageTrouble(trouble);
  const isOurs = trouble.kind === "timeout" || trouble.kind === "crash";
  return { ...unknown(reason), fix, ...(isOurs ? { cause: "internal" } : {}) };
}
