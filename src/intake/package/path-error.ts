/** Code of a `PathError` for paths that have no folder in common. */
export const severalDrives = "EXDEV";

/** Error for a given path that does not exist or can't be read, or for paths on several drives. */
export class PathError extends Error {
  readonly path: string;
  readonly code: string;
  constructor(path: string, code: string) {
    super(`${path}: ${code}`);
    this.path = path;
    this.code = code;
  }
}
