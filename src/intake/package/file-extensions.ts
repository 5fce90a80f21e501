import type { FileKind } from "../../model/file-kind.ts";

const extensions: Readonly<Record<Exclude<FileKind, "other">, string>> = {
  video:
    "mp4 m4v mov qt mkv webm avi wmv asf flv f4v mpg mpeg mpe m2v m2p vob ts mts m2ts mxf 3gp 3g2 rm rmvb ogv dv gxf divx xvid dat swf",
  audio: "mp3 wav wma aac m4a flac ogg oga opus aif aiff amr ape ac3",
  image: "jpg jpeg png gif tif tiff bmp webp heic heif psd ai eps svg raw cr2 nef dng",
  document: "doc docx wps pdf odt rtf",
  table: "xls xlsx et csv ods",
  slides: "ppt pptx dps odp",
  text: "txt md",
  archive: "zip rar 7z tar gz tgz iso",
  subtitle: "srt ass ssa vtt sub idx",
};

const kinds = new Map(
  Object.entries(extensions).flatMap(([kind, list]) =>
    list.split(" ").map((one) => [one, kind as FileKind] as const),
  ),
);

/** Kind of a file by its extension. */
export function kindByExtension(extension: string): FileKind {
  return kinds.get(extension) ?? "other";
}

/** Extensions that browsers, cloud drives and downloaders give to a file that is not there yet. */
const unfinished = /\.(crdownload|part|partial|download|downloading|tmp|td|xltd|!ut|opdownload)$/i;

/** The extension a file will have once its download is finished; undefined if it is finished. */
export function unfinishedDownload(
  name: string,
): { readonly mark: string; readonly extension: string } | undefined {
  const match = unfinished.exec(name);
  if (!match) return undefined;
  const [inner = ""] = /[^.]+$/.exec(name.slice(0, match.index).replace(/\.(baiduyun|p|qq)$/gi, "")) ?? [];
  return { mark: match[1]?.toLowerCase() ?? "", extension: inner.toLowerCase() };
}
