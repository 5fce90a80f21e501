export type ImageFormat = "jpeg" | "png" | "gif" | "bmp" | "webp" | "tiff" | "psd";

/** How a picture's colors are made. */
export type ColorMode = "cmyk" | "rgb" | "gray";

/** What was read of a picture's header, and the codes that are in it. */
export interface ImageFacts {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  readonly colorMode?: ColorMode;
  /** Dots an inch, as the file states it, and where. */
  readonly dpi?: { readonly value: number; readonly from: "EXIF" | "JFIF" | "pHYs" };
  /** What the QR codes in it say; absent where the picture is too large to look for them. */
  readonly codes?: readonly string[];
}

export type ImageTrouble =
  | { readonly kind: "other-format" } // no picture, whatever it is called
  | { readonly kind: "unread-format"; readonly format: ImageFormat }
  | { readonly kind: "broken" }
  | { readonly kind: "too-large" } // as a file, or in memory
  | { readonly kind: "timeout"; readonly seconds: number }
  | { readonly kind: "crash"; readonly detail: string };

export type ImageResult =
  | { readonly status: "facts"; readonly facts: ImageFacts }
  | { readonly status: "unread"; readonly trouble: ImageTrouble };
