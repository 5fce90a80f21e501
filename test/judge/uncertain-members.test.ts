import { describe, expect, it } from "vitest";
import { findingsOf } from "../support/judging.ts";
import type { FileCase } from "../support/package.ts";
import { oneRule, policyOf } from "../support/policies.ts";

const roles = {
  film: { kind: "video" },
  summary: { kind: ["document", "image"], titled: "汇总表" },
  form: { kind: ["document", "image"], titled: "报名表" },
  poster: { kind: "image", named: "海报" },
};

/** How many forms there are, as far as it can be told. */
function forms(...files: readonly (FileCase | string)[]) {
  const rule = { for: "package", check: "count", with: { of: "form", is: ">= 1" } };
  const found = findingsOf(policyOf(oneRule(rule, { roles })), { files: ["光.mp4", ...files] });
  const one = found.find(({ rule }) => rule === "asked");
  return [one?.outcome, one?.actual?.text.zh];
}

const text = (...paragraphs: readonly string[]) => ({ document: { paragraphs } });
const locked = { document: { unread: { kind: "encrypted" } } };

describe("a form", () => {
  it.each<[string, FileCase, readonly [string, string]]>([
    ["is known by its name", { path: "报名表.docx" }, ["pass", "1"]],
    ["is not what has another name", { path: "汇总表.docx", ...text("汇总表") }, ["fail", "0"]],
    ["may be a picture whose name tells nothing", { path: "IMG_1.jpg" }, ["unknown", "0–1"]],
    ["is no picture whose name tells what it is", { path: "海报.jpg" }, ["fail", "0"]],
    ["may be a document that could not be read", { path: "附件1.docx", ...locked }, ["unknown", "0–1"]],
    ["is none that has another name, read or not", { path: "汇总表.docx", ...locked }, ["fail", "0"]],
    ["is no text that was read and is none", { path: "附件1.docx", ...text("解说词") }, ["fail", "0"]],
    [
      "may stand below another paper",
      { path: "汇总表.docx", ...text("某省大赛", "作品报名表（附件二）") },
      ["unknown", "0–1"],
    ],
    ["is no sentence that goes on", { path: "汇总表.docx", ...text("报名表请另附") }, ["fail", "0"]],
    ["may lie in an archive", { path: "材料.zip", archive: ["报名表.docx"] }, ["unknown", "0–1"]],
    ["does not lie in an archive of others", { path: "材料.zip", archive: ["海报.jpg"] }, ["fail", "0"]],
    ["may lie in an archive inside of one", { path: "材料.zip", archive: ["更多.zip"] }, ["unknown", "≥ 0"]],
  ])("%s", (_, file, expected) => expect(forms(file)).toEqual(expected));
});

it("a work may lie in an archive, and a paper in it is none", () => {
  const rule = { for: "package", check: "count", with: { of: "work", is: "<= 1" } };
  const works = (...archive: readonly string[]) =>
    findingsOf(policyOf(oneRule(rule, { roles })), { files: ["光.mp4", { path: "a.zip", archive }] }).find(
      ({ rule }) => rule === "asked",
    )?.outcome;
  expect(works("影.mp4")).toBe("unknown");
  expect(works("报名表.docx")).toBe("pass");
});
