import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { root } from "./policies.ts";

/** A file of the program's own code. */
export interface SourceFile {
  /** From `src/`, as `intake/scan.ts`. */
  readonly path: string;
  /** The folder right below `src/`; empty for the public door. */
  readonly room: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
  /** What it imports: paths from `src/`, and names of packages. */
  readonly imports: readonly string[];
}

const folder = fileURLToPath(new URL("src/", root));

function importsOf(path: string, code: string): string[] {
  const statement = /^(?:import|export)\s(?:[^;"]*?\sfrom\s+)?"([^"\n]+)"|\bimport\("([^"\n]+)"\)/gm;
  const found = [...code.matchAll(statement)].map(([, name, lazy]) => name ?? lazy ?? "");
  return found.map((name) =>
    name.startsWith(".") ? decodeURI(new URL(name, `file:///${path}`).pathname.slice(1)) : name,
  );
}

let read: readonly SourceFile[] | undefined;

/** Every TypeScript file of `src/`. */
export function sourceFiles(): readonly SourceFile[] {
  read ??= readAll();
  return read;
}

function readAll(): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(folder + path, "utf8");
      const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
      const room = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
      return { path, room, text, code, imports: importsOf(path, code) };
    });
}

/** Where a check stands, without an ending: `src/checks/sound/sample-rate`. */
export function checkFile(id: string): string {
  const found = sourceFiles().find(({ path, room }) => room === "checks" && path.endsWith(`/${id}.ts`));
  return `src/${found?.path.slice(0, -".ts".length) ?? `checks/${id}`}`;
}

/** Tells the file of a check from what checks share. */
export function isCheck({ path, code }: SourceFile): boolean {
  return path.startsWith("checks/") && code.includes("= defineCheck(");
}
