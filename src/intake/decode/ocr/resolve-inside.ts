import { realpathSync } from "node:fs";
import Module, { isBuiltin } from "node:module";
import { sep } from "node:path";

/** Folders whose modules may load nothing that lies outside of them. */
const closed = new Set<string>();

function closedAround(module: unknown): string | undefined {
  const path =
    typeof module === "object" && module !== null && "filename" in module ? module.filename : undefined;
  return typeof path === "string" ? [...closed].find((folder) => path.startsWith(folder + sep)) : undefined;
}

function notFound(request: string): Error {
  return Object.assign(new Error(`Cannot find module '${request}'`), { code: "MODULE_NOT_FOUND" });
}

/** Stands between `require` and what it finds. Only what modules of closed folders ask for is looked at. */
function watchResolving(): void {
  const resolve: unknown = Reflect.get(Module, "_resolveFilename");
  if (typeof resolve !== "function") throw new Error("modules are resolved in a way that is not known");
  Reflect.set(Module, "_resolveFilename", (request: string, parent: unknown, ...more: readonly unknown[]) => {
    const found: unknown = Reflect.apply(resolve, Module, [request, parent, ...more]);
    const folder = closedAround(parent);
    if (folder === undefined || typeof found !== "string" || isBuiltin(found)) return found;
    if (realpathSync(found).startsWith(folder + sep)) return found;
    throw notFound(request);
  });
}

/**
 * Lets modules of a folder load modules of this folder only, from now on. Where one is missing, Node.js looks in every
 * folder above, and whoever may write there would run code here.
 */
export function resolveInside(folder: string): void {
  if (closed.size === 0) watchResolving();
  closed.add(realpathSync(folder));
}
