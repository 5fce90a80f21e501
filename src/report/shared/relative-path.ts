function slashes(path: string): string {
  return path.replaceAll("\\", "/").replace(/\/+$/, "");
}

/**
 * A path inside a folder as it is seen from another one: CI wants paths of its repository. Where the folder lies
 * elsewhere the path stays as it is.
 */
export function relativePath(base: string | undefined, folder: string, path: string): string {
  if (base === undefined) return path;
  const [here, there] = [slashes(base), slashes(folder)];
  if (there === here) return path;
  return there.startsWith(`${here}/`) ? `${there.slice(here.length + 1)}/${path}` : path;
}
