/** The XML parts of an Office file, unpacked, by their paths inside it. */
export type DocumentParts = ReadonlyMap<string, Buffer>;
