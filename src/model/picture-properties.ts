/** What may be different for some pictures of one stream. */
export const pictureProperties = {
  profile: true,
  level: true,
  pixelFormat: true,
  chroma: true,
  bitDepth: true,
  codedWidth: true,
  codedHeight: true,
  displayWidth: true,
  displayHeight: true,
  pixelAspect: true,
  displayAspect: true,
  scan: true,
  color: true,
} as const;

type Property = keyof typeof pictureProperties;

/** Returns those properties alone. */
export function ofPicture<T extends object>(stream: T): Pick<T, Property & keyof T> {
  const found = Object.entries(stream).filter(([key]) => key in pictureProperties);
  return Object.fromEntries(found) as Pick<T, Property & keyof T>;
}

/** Returns all others. */
export function ofStream<T extends object>(stream: T): Omit<T, Property> {
  const found = Object.entries(stream).filter(([key]) => !(key in pictureProperties));
  return Object.fromEntries(found) as Omit<T, Property>;
}
