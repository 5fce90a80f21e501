import type { Progress } from "../model/progress.ts";
import { type Lang, visible } from "../model/text.ts";
import { displayWidth } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { type Host, widthOf } from "./streams.ts";

/** Often enough to look alive, seldom enough not to flicker. */
const leastMilliseconds = 100;

/** One line on stderr that is written over; nothing where no terminal is there to be written over. */
export function progressLine(
  { stderr, env }: Host,
  wanted: boolean,
  lang: Lang,
): { show: (progress: Progress) => void; clear: () => void } {
  if (!wanted || !stderr.isTTY || env.CI) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  let shown = false;
  return {
    show(progress) {
      const now = Date.now();
      if (now - last < leastMilliseconds) return;
      last = now;
      shown = true;
      const said = `${messages.progress(progress)[lang]}  ${visible(progress.path)}`;
      const room = widthOf(stderr) - 1;
      let line = "";
      for (const char of said) {
        if (displayWidth(line + char) > room) break;
        line += char;
      }
      stderr.write(`\r\x1b[2K${line}`);
    },
    clear() {
      if (shown) stderr.write("\r\x1b[2K");
    },
  };
}
