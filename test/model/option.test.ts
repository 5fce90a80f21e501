/** Options of a check are read from its schema, whatever is wrapped around it. */
import { expect, it } from "vitest";
import { z } from "zod";
import { option, optionsOf } from "../../src/model/option.ts";
import { text } from "../../src/model/text.ts";

const about = text("大小", "the size");
const object = () => z.strictObject({ is: option(z.string().optional(), about) });

it.each([
  ["an object", object()],
  ["one that is transformed", object().transform(({ is }) => ({ size: is }))],
  ["one that is refined", object().superRefine(() => undefined)],
  ["one that is prepared", z.preprocess((value) => value, object())],
  ["one that may be left out", object().optional()],
  ["one with a default", object().default({})],
  ["one of several forms", z.union([z.string(), object()])],
  ["one that grew", object().extend({})],
])("%s", (_, schema) => {
  expect(optionsOf(schema)).toEqual({ is: about });
});

it("several forms have the options of all", () => {
  const other = z.strictObject({ at: option(z.string(), about) });
  expect(optionsOf(z.union([object(), other]))).toEqual({ is: about, at: about });
});

it("two options of one schema have a text each", () => {
  const schema = z.string();
  const shape = { one: option(schema, text("一", "one")), two: option(schema, text("二", "two")) };
  expect(Object.values(optionsOf(z.strictObject(shape))).map(({ en }) => en)).toEqual(["one", "two"]);
});

it("no options", () => {
  expect(optionsOf(z.strictObject({}))).toEqual({});
  expect(optionsOf(z.string())).toEqual({});
});
