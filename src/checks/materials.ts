import { z } from "zod";
import { defineCheck, type Members, type Subject } from "../model/check.ts";
import { printShare, readShare } from "../quantity/index.ts";
import { says } from "../wording/checks.ts";
import { enumerated, oneOf } from "../wording/lists.ts";
import { pages } from "../wording/pages.ts";
import { words } from "../wording/quantities.ts";
import { stated, unknown } from "./compare.ts";
import { oneOrMore, reading } from "./options.ts";

/** A work has the materials of the listed roles: all of them, any, or so many. */
export const materials = defineCheck({
  id: "materials",
  scope: "work",
  wantsWhole: true,
  options: z
    .strictObject({ of: oneOrMore(z.string().min(1)), is: reading(readShare) })
    .superRefine(({ of, is }, context) => {
      if (is.of === undefined || is.of === of.length) return;
      const text = words.badShare(printShare(is).en);
      context.addIssue({ code: "custom", message: text.en, params: { text }, path: ["is"], input: is });
    }),
  references: ({ of }) => of.map((name, index) => ({ to: "subject", name, path: ["of", index] })),
  demand: ({ of, is }, { roles }) => {
    const names = of.map((name) => roles.find(({ id }) => id === name)?.label ?? { zh: name, en: name });
    return {
      what: pages.materials.what,
      expected: stated(says.materials(printShare(is), enumerated(names))),
    };
  },
  run: ({ work }, { of, is }, context) => {
    const groups = of.map((name) => ({ name, ...context.members(name) }));
    const inWork = (one: Subject) =>
      one.scope === "file" && work.files.some((file) => file.path === one.file.path);
    const has = ({ sure }: Members) => sure.some(inWork);
    const there = groups.filter(has);
    const perhaps = groups.filter((group) => !has(group) && group.maybe.some(inWork));
    const names = enumerated(there.map(({ label }) => label));
    const actual = stated(says.materialsHave(names));
    const need = is.need === "all" ? of.length : is.need;
    if (there.length >= need) return { outcome: "pass", actual: stated(says.materialsAll(names)) };
    if (there.length + perhaps.length >= need) return { ...unknown(says.membersUnknown), actual };
    const missing = groups.filter((group) => !has(group)).map(({ label }) => label);
    return {
      outcome: "fail",
      actual,
      fix: says.addMaterials((need < of.length ? oneOf : enumerated)(missing)),
    };
  },
});
