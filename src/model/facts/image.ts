import { z } from "zod";
import { crash, timeout, tooSlow } from "./failure.ts";
import type { Immutable } from "./immutable.ts";
import { mayGrow } from "./may-grow.ts";
import { whole } from "./numbers.ts";

/** Facts of a picture. The schemas say it once: types and published report follow from them. */

const readFormats = ["jpeg", "png"] as const;
const imageFormat = mayGrow(z.enum([...readFormats, "gif", "bmp", "webp", "tiff", "psd"]));
export type ImageFormat = z.infer<typeof imageFormat>;

export const colorMode = z.enum(["cmyk", "rgb", "gray"]).describe("Color mode of an image.");
export type ColorMode = z.infer<typeof colorMode>;

export const imageFacts = z
  .object({
    format: z.enum(readFormats),
    width: whole,
    height: whole,
    colorMode: colorMode.exactOptional(),
    dpi: z
      .object({ value: z.number(), from: z.enum(["EXIF", "JFIF", "pHYs"]) })
      .exactOptional()
      .describe("Dots per inch as stored in the file, and where."),
    codes: z
      .array(z.string())
      .exactOptional()
      .describe("Contents of the QR codes in it; absent if the image is too large to search."),
  })
  .describe("What was read from an image's header, and the QR codes in it.");
export type ImageFacts = Immutable<z.infer<typeof imageFacts>>;

export const imageTrouble = mayGrow(
  z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.enum([
          "other-format", // no picture, whatever it is called
          "broken",
          "too-large", // as a file, or in memory
        ]),
      }),
      z.object({ kind: z.literal("unread-format"), format: imageFormat }),
      tooSlow,
      timeout,
      crash,
    ])
    .describe("Why an image gave no facts."),
);
export type ImageTrouble = Immutable<z.infer<typeof imageTrouble>>;

export type ImageResult =
  | { readonly status: "facts"; readonly facts: ImageFacts }
  | { readonly status: "unread"; readonly trouble: ImageTrouble };
