import { type Text, text } from "../model/text.ts";
import { megabytes } from "./damage.ts";
import { counted, phrases } from "./lists.ts";

interface ReadMedia {
  readonly readers: readonly string[];
  readonly mediaFiles: number;
  readonly unreadMedia: number;
  readonly decodedFilms: number;
}

/** Sentences about what a verdict rests on. */
export const basisWords = {
  heading: text("判定依据：", "Based on: "),
  rules: (file: Text): Text => text(`规则 ${file.zh}`, `rules ${file.en}`),
  media: ({ readers, mediaFiles, unreadMedia, decodedFilms }: ReadMedia): Text => {
    const by = readers.join("、");
    const read = text(
      `音视频 ${mediaFiles} 个${by ? `，由 ${by} 读取` : ""}`,
      `${counted(mediaFiles, "media file")}${by ? `, read by ${readers.join(", ")}` : ""}`,
    );
    const unread = text(`${unreadMedia} 个没读成`, `${unreadMedia} not read`);
    const decoded =
      decodedFilms === 0
        ? text("没有逐帧看画面、听声音", "picture and sound not decoded")
        : text(`${decodedFilms} 个逐帧看过`, `${decodedFilms} decoded`);
    return phrases([read, ...(unreadMedia > 0 ? [unread] : []), decoded]);
  },
  documents: (count: number, unread: number): Text =>
    phrases([
      text(`文档 ${count} 份`, counted(count, "document")),
      ...(unread > 0 ? [text(`${unread} 份没读成`, `${unread} not read`)] : []),
    ]),
  surplus: (surplus: number, all: number): Text =>
    text(
      `音视频文件共 ${megabytes(all)}，其中 ${megabytes(surplus)} 既不是画面也不是声音`,
      `${megabytes(surplus)} of ${megabytes(all)} in media files are neither picture nor sound`,
    ),
};
