declare module "ffprobe-static" {
  /** Path of the ffprobe for this system; it may name a file that is not there. */
  export const path: string;
}
