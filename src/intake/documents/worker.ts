import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { DocumentResult } from "../../model/facts/document.ts";
import type { ImageResult } from "../../model/facts/image.ts";
import { readImage } from "./images/read-image.ts";
import { readDocument } from "./read-document.ts";

/** Request to the thread: read a document, or a picture. */
export interface Request {
  readonly path: string;
  readonly as: "document" | "image";
}

async function answer({ path, as }: Request): Promise<DocumentResult | ImageResult> {
  try {
    const bytes = readFileSync(path);
    return as === "document" ? await readDocument(bytes) : await readImage(bytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { status: "unread", trouble: { kind: "crash", detail } };
  }
}

parentPort?.on("message", async (request: Request) => parentPort?.postMessage(await answer(request)));
