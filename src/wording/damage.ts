import type { Damage } from "../model/facts/damage.ts";
import type { EngineFailure } from "../model/facts/failure.ts";
import { type Text, text } from "../model/text.ts";

function megabytes(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} KB`;
}

/** What is wrong with a damaged file, and what to do. */
export function damageText(damage: Damage): { readonly actual: Text; readonly fix: Text } {
  const copyAgain = text(
    "从原电脑重新拷贝，拷完后安全弹出再拔盘",
    "copy it again from the original, and eject the drive before unplugging",
  );
  const exportAgain = text("用剪辑软件重新导出", "export it again from the editing software");
  switch (damage.kind) {
    case "empty":
      return { actual: text("空文件，大小为 0", "empty, 0 bytes"), fix: copyAgain };
    case "zeros":
      return {
        actual: text(
          "内容是一片 0，多半是没有拷完",
          "zeros where the content should be; probably not copied to the end",
        ),
        fix: copyAgain,
      };
    case "truncated": {
      const missing = damage.missingBytes;
      return {
        actual: text(
          `不完整，${missing ? `少了约 ${megabytes(missing)}` : "结尾缺失"}，多半是没有拷完`,
          `incomplete, ${missing ? `about ${megabytes(missing)} missing` : "its end is missing"}; probably not copied to the end`,
        ),
        fix: copyAgain,
      };
    }
    case "no-index":
      return {
        actual: text(
          "不完整，没有索引（moov），播放器打不开",
          "incomplete: it has no index (moov), players can't open it",
        ),
        fix: text(
          "没有拷完就重新拷贝；原文件也打不开就重新导出",
          "copy it again; if the original does not play either, export it again",
        ),
      };
    case "unfinished-download":
      return {
        actual: text(`没有下载完（.${damage.extension}）`, `an unfinished download (.${damage.extension})`),
        fix: text("下载完成后再放进来", "finish the download first"),
      };
    case "foreign":
      return {
        actual: damage.looksLike
          ? text(
              `不是音视频文件，内容是 ${damage.looksLike}`,
              `not a media file: its content is ${damage.looksLike}`,
            )
          : text("不是音视频文件", "not a media file"),
        fix: text(
          "放入真正的视频文件；只改扩展名没有用",
          "put the real film here; changing the extension does not help",
        ),
      };
    case "broken":
      return {
        actual: text("文件已损坏，读不出内容", "damaged: its content can't be read"),
        fix: exportAgain,
      };
    case "unreadable-document":
      return {
        actual: text("文件已损坏，打不开", "damaged: it can't be opened"),
        fix: text(
          "用 Word 或 WPS 打开看看，重新保存或重新拷贝",
          "open it with Word or WPS, and save or copy it again",
        ),
      };
    case "other-content":
      return {
        actual: damage.looksLike
          ? text(
              `内容其实是 ${damage.looksLike}，和扩展名不符`,
              `its content is ${damage.looksLike}, whatever its extension says`,
            )
          : text("内容不是文档或图片", "its content is no document and no picture"),
        fix: text(
          "把真正的文件放进来；只改扩展名没有用",
          "put the real file here; changing the extension does not help",
        ),
      };
    case "locked":
      return {
        actual: text("加了密码，打不开", "it can't be opened without a password"),
        fix: text("去掉密码，另存一份", "save it without the password"),
      };
    case "no-streams":
      return { actual: text("文件里没有画面", "it holds no picture"), fix: exportAgain };
    case "not-a-file":
      return {
        actual: text("不是普通文件（管道或设备）", "not a regular file (a pipe or a device)"),
        fix: text("换成真正的文件", "replace it with a real file"),
      };
    case "dangling-link":
      return {
        actual: text("只是一个链接，指向的文件不存在", "only a link, and what it points to does not exist"),
        fix: text("放入文件本身", "put the file itself here"),
      };
    case "name-encoding":
      return {
        actual: text(
          "文件名的编码不对（不是 UTF-8，可能是 GBK），打不开",
          "its name is not valid UTF-8 (perhaps GBK) and can't be opened",
        ),
        fix: text("改一个文件名", "rename it"),
      };
    case "no-permission":
      return {
        actual: text("没有读取权限，打不开", "it can't be opened: no permission to read it"),
        fix: text("改好权限，或重新拷贝一份", "allow reading, or copy it again"),
      };
  }
}

/** Why we could not do our job. */
export function failureText(failure: EngineFailure): Text {
  switch (failure.kind) {
    case "no-engine":
      return text(
        "找不到可用的 ffprobe（运行 reelcheck doctor 看原因）",
        "no working ffprobe was found (reelcheck doctor says why)",
      );
    case "timeout":
      return text(
        `读取超过 ${failure.seconds} 秒，已停止`,
        `reading took more than ${failure.seconds} s and was stopped`,
      );
    case "crash":
      return text(`ffprobe 异常退出（${failure.detail}）`, `ffprobe crashed (${failure.detail})`);
    case "unsupported":
      return text(
        `文件完整，但现有的 ffprobe 读不了${failure.detail && `（${failure.detail}）`}，换新版可能可以`,
        `the file is whole, but the ffprobe at hand can't read it${failure.detail && ` (${failure.detail})`}; a newer one may`,
      );
    case "interrupted":
      return text("检查中断，还没有读到这个文件", "the check was interrupted before this file was read");
    case "io-error":
      return text(`读盘出错（${failure.detail}）`, `reading the disk failed (${failure.detail})`);
  }
}
