import { checks } from "./checks/index.ts";
import { type Compiled, compilePolicy as compileWith } from "./policy/compile.ts";

/**
 * Makes a policy of the text of a rule file, or lists everything that is wrong with it; `name` is how problems call the
 * file. Rules may ask any check there is.
 */
export function compilePolicy(text: string, name: string): Compiled {
  return compileWith(text, name, checks);
}
