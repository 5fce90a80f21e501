import { Worker } from "node:worker_threads";
import type { DocumentResult } from "../../model/facts/document.ts";
import type { ImageResult } from "../../model/facts/image.ts";
import type { Request } from "./worker.ts";

/** Beside this module once it is built; tests read the sources, and use the thread of the last build. */
const thread = import.meta.url.endsWith(".ts")
  ? new URL("../../../dist/bundle/worker.js", import.meta.url)
  : new URL("./worker.js", import.meta.url);

/** A form takes a twentieth of a second, a list of five thousand rows a fifth. */
export const longestSeconds = 30;
/** Memory limit of a thread. A file that needs more was made to. */
const mostMemoryMb = 768;
/** A document has pages, not hours. */
export const largestDocument = 64 * 2 ** 20;

/** Failures that documents and pictures share. */
interface Failed {
  readonly status: "unread";
  readonly trouble:
    | { readonly kind: "too-large" }
    | { readonly kind: "timeout"; readonly seconds: number }
    | { readonly kind: "crash"; readonly detail: string };
}

const tooLarge: Failed = { status: "unread", trouble: { kind: "too-large" } };

/**
 * Reads documents and pictures in a thread of their own: what hangs or runs out of memory there is stopped, and costs one document.
 * Not to be asked for a second document before the first is answered.
 */
export class DocumentReader {
  private worker: Worker | undefined;

  /** Everything that goes wrong is a result. */
  read(path: string): Promise<DocumentResult> {
    return this.ask<DocumentResult>({ path, as: "document" });
  }

  /** Reads a picture as `read` reads a document. */
  readImage(path: string): Promise<ImageResult> {
    return this.ask<ImageResult>({ path, as: "image" });
  }

  private ask<R extends DocumentResult | ImageResult>(request: Request): Promise<R | Failed> {
    const worker = this.started();
    return new Promise((resolve) => {
      const crash = (detail: string): Failed => ({ status: "unread", trouble: { kind: "crash", detail } });
      // The thread answers each kind of request with its own kind of result.
      const answered = (result: R) => ended(result);
      const failed = (error: Error & { readonly code?: string }) =>
        ended(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge : crash(error.message), "stop");
      const exited = (code: number) => ended(crash(`exit ${code}`), "stop");
      const late: Failed = { status: "unread", trouble: { kind: "timeout", seconds: longestSeconds } };
      const timer = setTimeout(() => ended(late, "stop"), longestSeconds * 1000);
      const ended = (result: R | Failed, then?: "stop") => {
        clearTimeout(timer);
        worker.off("message", answered).off("error", failed).off("exit", exited);
        if (then) this.close();
        resolve(result);
      };
      worker.on("message", answered).on("error", failed).on("exit", exited);
      worker.postMessage(request);
    });
  }

  private started(): Worker {
    this.worker ??= new Worker(thread, {
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
      // What libraries print is not for our readers.
      stdout: true,
      stderr: true,
    });
    return this.worker;
  }

  close(): void {
    void this.worker?.terminate();
    this.worker = undefined;
  }
}
