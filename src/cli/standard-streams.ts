import { fstatSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { Text } from "../model/text.ts";
import { messages } from "../wording/cli.ts";
import { exitCode } from "./exit.ts";
import type { Output } from "./host.ts";

/** A stream that tells of its failures. */
type Failing = Output & {
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
};

/** Says what is wrong with standard output; with an exit code where something is lost by it. */
export type TellLost = (text: Text, code?: number) => void;

const outputDescriptor = 1;

/**
 * Tells if standard output was closed when the program started (`>&-`): Node.js opens `/dev/null` there, for reading and
 * writing. Shells open it for writing alone where they are asked to throw output away. Known on Linux only.
 */
function isClosed(): boolean {
  const [accessMode, readAndWrite] = [3, 2];
  try {
    if (fstatSync(outputDescriptor).rdev !== statSync("/dev/null").rdev) return false;
    const info = readFileSync(`/proc/self/fdinfo/${outputDescriptor}`, "utf8");
    const flags = Number.parseInt(/^flags:\s*([0-7]+)$/m.exec(info)?.[1] ?? "0", 8);
    return (flags & accessMode) === readAndWrite;
  } catch {
    return false;
  }
}

/** Tells if standard output goes to a file or a device. */
function isFile(): boolean {
  try {
    const found = fstatSync(outputDescriptor);
    return found.isFile() || found.isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Listens for failures of the streams. A reader that has seen enough (`| head`) is none; what standard error can't take
 * can be said nowhere.
 */
export function listenForLoss(stdout: Failing, stderr: Failing, tellLost: TellLost): (code: string) => void {
  let isLost = false;
  const lose = (code: string) => {
    if (code === "EPIPE" || isLost) return;
    isLost = true;
    tellLost(messages.outputLost(code), exitCode.incomplete);
  };
  stderr.on("error", () => {});
  stdout.on("error", ({ code = "EIO" }) => lose(code));
  return lose;
}

/** Standard output that says what it loses. */
export function openOutput(stdout: Failing, stderr: Failing, tellLost: TellLost): Output {
  const lose = listenForLoss(stdout, stderr, tellLost);
  const isDirect = stdout.isTTY !== true && isFile();
  let isFirst = true;
  return {
    write(piece) {
      if (isFirst && isClosed()) tellLost(messages.outputClosed);
      isFirst = false;
      if (!isDirect) return stdout.write(piece);
      try {
        // The stream of Node.js writes once, and takes a part for the whole where the disk has room for a part.
        return writeFileSync(outputDescriptor, piece);
      } catch (error) {
        return lose(error instanceof Error && "code" in error ? String(error.code) : "EIO");
      }
    },
    get isTTY() {
      return stdout.isTTY;
    },
    get columns() {
      return stdout.columns;
    },
  };
}
