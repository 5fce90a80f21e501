import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { DocumentResult } from "../../model/document.ts";
import { readDocument } from "./read-document.ts";

/** A request of the thread's owner: a document to read. */
export interface Request {
  readonly path: string;
}

async function answer({ path }: Request): Promise<DocumentResult> {
  try {
    return await readDocument(readFileSync(path));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { status: "unread", trouble: { kind: "crash", detail } };
  }
}

parentPort?.on("message", async (request: Request) => parentPort?.postMessage(await answer(request)));
