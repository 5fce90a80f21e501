import { Worker } from "node:worker_threads";
import type { DocumentResult } from "../../model/facts/document.ts";
import type { ImageResult } from "../../model/facts/image.ts";
import { longestSeconds, meter } from "./meter.ts";
import type { Request } from "./worker.ts";

/** Beside this module once it is built; tests read the sources, and use the thread of the last build. */
const thread = import.meta.url.endsWith(".ts")
  ? new URL("../../../dist/bundle/worker.js", import.meta.url)
  : new URL("./worker.js", import.meta.url);

/** Heap of a thread. A file that needs more was made to. */
const mostMemoryMb = 768;
/** A document has pages, not hours. */
export const largestDocument = 64 * 2 ** 20;

/** Failures that documents and pictures share. */
interface Failed {
  readonly status: "unread";
  readonly trouble:
    | { readonly kind: "too-large" }
    | { readonly kind: "too-slow" | "timeout"; readonly seconds: number }
    | { readonly kind: "crash"; readonly detail: string };
}

const failed = (trouble: Failed["trouble"]): Failed => ({ status: "unread", trouble });

/** Said where several papers together took too much memory: which of them it was shows when each is read alone. */
const crowded = { status: "crowded" } as const;
export type Crowded = typeof crowded;

/**
 * Reads documents and pictures in a thread of their own: what hangs or runs out of memory there is stopped, and costs one document.
 * Not to be asked for a second document before the first is answered.
 */
export class DocumentReader {
  private worker: Worker | undefined;

  /** Reads a document. Everything that goes wrong is a result. */
  read(path: string, seconds = longestSeconds): Promise<DocumentResult | Crowded> {
    return this.ask<DocumentResult>({ path, as: "document" }, seconds);
  }

  /** Reads a picture as `read` reads a document. */
  readImage(path: string, seconds = longestSeconds): Promise<ImageResult | Crowded> {
    return this.ask<ImageResult>({ path, as: "image" }, seconds);
  }

  private ask<R extends DocumentResult | ImageResult>(
    request: Request,
    seconds: number,
  ): Promise<R | Failed | Crowded> {
    const worker = this.started();
    return new Promise((resolve) => {
      // The thread answers each kind of request with its own kind of result.
      const answered = (result: R) => void ended(result);
      const died = (error: Error & { readonly code?: string }) => {
        const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        return void ended(
          failed(isFull ? { kind: "too-large" } : { kind: "crash", detail: error.message }),
          "stop",
        );
      };
      const exited = (code: number) => void ended(failed({ kind: "crash", detail: `exit ${code}` }), "stop");
      const end = meter(seconds, (excess) => {
        const result = excess === "crowded" ? crowded : failed(excess);
        return void ended(result, "stop");
      });
      const ended = async (result: R | Failed | Crowded, then?: "stop") => {
        end();
        worker.off("message", answered).off("error", died).off("exit", exited);
        // The next paper is measured from what is left.
        if (then) await this.close();
        resolve(result);
      };
      worker.on("message", answered).on("error", died).on("exit", exited);
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

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}
