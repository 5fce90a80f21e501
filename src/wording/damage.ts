import type { Damage } from "../model/facts/damage.ts";
import type { EngineFailure } from "../model/facts/failure.ts";
import { type Text, text } from "../model/text.ts";
import { inUse } from "./in-use.ts";

/** Says a number of bytes for reading. */
export function megabytes(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} KB`;
}

/** Says where in a file something is. */
function placeText(at: number, of: number): Text {
  const share = Math.floor((at / of) * 100);
  const place = megabytes(at);
  return text(`文件的 ${place} 处（约 ${share}%）`, `at ${place} of the file (about ${share} %)`);
}

/** Says that a file is zeros, and where and how many if that is known. */
function zerosText({ from, zeroBytes, ofBytes }: Extract<Damage, { kind: "zeros" }>): Text {
  if (from === undefined || zeroBytes === undefined || ofBytes === undefined)
    return text("内容是一片 0，多半是没有拷完", "filled with zeros; the copy probably didn't finish");
  const [place, length] = [placeText(from, ofBytes), megabytes(zeroBytes)];
  return text(
    `${place.zh}起有约 ${length} 是一片 0，多半是没有拷完`,
    `about ${length} of zeros ${place.en}; the copy probably didn't finish`,
  );
}

/** Says what is wrong with a damaged file, and how to fix it. */
export function damageText(damage: Damage): { readonly actual: Text; readonly fix: Text } {
  const copyAgain = text(
    "从原电脑重新拷贝，拷完后安全弹出再拔盘",
    "copy it again from the original computer, then eject the drive before unplugging it",
  );
  const exportAgain = text("用剪辑软件重新导出", "re-export it from the editing software");
  switch (damage.kind) {
    case "empty":
      return { actual: text("空文件，大小为 0", "empty file (0 bytes)"), fix: copyAgain };
    case "zeros":
      return { actual: zerosText(damage), fix: copyAgain };
    case "broken-structure": {
      const place = placeText(damage.at, damage.ofBytes);
      return {
        actual: text(
          `媒体数据已损坏：${place.zh}本该是下一段画面或声音的开头，却不是`,
          `media data damaged: ${place.en}, where the next piece of video or audio should begin, there is something else`,
        ),
        fix: text(
          "原文件能从头播到尾就重新拷贝；原文件也花屏、放不动就重新导出",
          "if the original plays to the end, copy it again; if not, re-export it",
        ),
      };
    }
    case "truncated": {
      const missing = damage.missingBytes;
      if (damage.maybeRecording) {
        return {
          actual: text(
            `不完整，${missing ? `少了约 ${megabytes(missing)}` : "结尾缺失"}，可能没有拷完，也可能录制（导出）时就中断了`,
            `truncated: ${missing ? `about ${megabytes(missing)}` : "the end"} missing; either the copy didn't finish or the recording (or export) broke off`,
          ),
          fix: text(
            "先从原设备重新拷贝；如果原文件也是这样，就是录制时断了，要用录制设备或软件的修复功能恢复，恢复不了就重录或重新导出",
            "copy it again from the original device; if the original is the same, the recording broke off: recover it with the recorder's repair function, or record or export it again",
          ),
        };
      }
      return {
        actual: text(
          `不完整，${missing ? `少了约 ${megabytes(missing)}` : "结尾缺失"}，多半是没有拷完`,
          `truncated: ${missing ? `about ${megabytes(missing)}` : "the end"} missing; the copy probably didn't finish`,
        ),
        fix: copyAgain,
      };
    }
    case "no-index":
      return {
        actual: text(
          "不完整，没有索引（moov），播放器打不开",
          "truncated: no index (moov), so players can't open it",
        ),
        fix: text(
          "先从原设备重新拷贝；如果原文件也打不开，就是录制或导出时中断了，要用录制设备或软件的修复功能恢复，恢复不了就重录或重新导出",
          "copy it again from the original device; if the original doesn't play either, recording or export broke off: recover it with the recorder's repair function, or record or export it again",
        ),
      };
    case "unfinished-download":
      return {
        actual: text(`没有下载完（.${damage.extension}）`, `unfinished download (.${damage.extension})`),
        fix: text("下载完成后再放进来", "finish the download, then put the file here"),
      };
    case "foreign":
      return {
        actual: damage.looksLike
          ? text(
              `不是音视频文件，内容是 ${damage.looksLike}`,
              `not a media file: the content is ${damage.looksLike}`,
            )
          : text("不是音视频文件", "not a media file"),
        fix: text(
          "放入真正的视频文件；只改扩展名没有用",
          "put the actual video file here; changing the extension doesn't help",
        ),
      };
    case "broken":
      return {
        actual: text("文件已损坏，读不出内容", "damaged: the content can't be read"),
        fix: exportAgain,
      };
    case "undecodable":
      return {
        actual: text("文件已损坏，画面一幅也解不出来", "damaged: not a single picture can be decoded"),
        fix: text(
          "原文件能播放就重新拷贝；也打不开就重新导出",
          "if the original plays, copy it again; if not, re-export it",
        ),
      };
    case "broken-index":
      return {
        actual: text(
          "大小没有问题，但索引损坏，播放器找不到画面和声音",
          "the index is damaged although no bytes are missing, so players can't find video and audio",
        ),
        fix: text(
          "原文件能播放就重新拷贝；也打不开就重新导出",
          "if the original plays, copy it again; if not, re-export it",
        ),
      };
    case "broken-samples":
      return {
        actual: text(
          `画面数据已损坏：抽看 ${damage.looked} 处，有 ${damage.broken} 处不是画面`,
          `video data damaged: of ${damage.looked} places looked at, ${damage.broken} hold no picture`,
        ),
        fix: text(
          "原文件能从头播到尾就重新拷贝；原文件也花屏、放不动就重新导出",
          "if the original plays to the end, copy it again; if not, re-export it",
        ),
      };
    case "same-samples":
      return {
        actual: text(
          "索引损坏：每一处都指向同一段画面",
          "the index is damaged: it points to the same video data throughout",
        ),
        fix: exportAgain,
      };
    case "encrypted":
      return {
        actual: text(
          "文件加了密（DRM 版权保护），没有密钥谁也播放不了",
          "encrypted (DRM): nobody can play it without the key",
        ),
        fix: text("重新导出一份不加密的", "export it without protection"),
      };
    case "external-media": {
      const { address } = damage;
      return {
        actual: text(
          `画面或声音不在这个文件里，而在另一个文件${address ? `「${address}」` : ""}里，这里只有引用`,
          `video or audio lie in another file${address ? ` (${address})` : ""}; this one only refers to it`,
        ),
        fix: text(
          "在剪辑软件里导出一个独立的影片（不要选「引用影片」），再放进来",
          "export a self-contained movie (not a reference movie) and put it here",
        ),
      };
    }
    case "unreadable-document":
      return {
        actual: text("文件已损坏，打不开", "damaged: the file can't be opened"),
        fix: text(
          "用 Word 或 WPS 打开看看，重新保存或重新拷贝",
          "try it in Word or WPS; save it again, or copy it again",
        ),
      };
    case "other-content":
      return {
        actual: damage.looksLike
          ? text(
              `内容其实是 ${damage.looksLike}，和扩展名不符`,
              `the content is ${damage.looksLike}, which doesn't match the extension`,
            )
          : text("内容不是文档或图片", "the content is neither a document nor an image"),
        fix: text(
          "把真正的文件放进来；只改扩展名没有用",
          "put the actual file here; changing the extension doesn't help",
        ),
      };
    case "locked":
      return {
        actual: text("加了密码，打不开", "password-protected; can't be opened"),
        fix: text("去掉密码，另存一份", "remove the password and save a copy"),
      };
    case "no-streams":
      return { actual: text("文件里没有画面", "the file has no video"), fix: exportAgain };
    case "not-a-file":
      return {
        actual: text("不是普通文件（管道或设备）", "not a regular file (a pipe or device)"),
        fix: text("换成真正的文件", "replace it with the actual file"),
      };
    case "dangling-link":
      return {
        actual: text("只是一个链接，指向的文件不存在", "a link to a file that doesn't exist"),
        fix: text("放入文件本身", "put the file itself here, not a link"),
      };
    case "link-outside": {
      const { target } = damage;
      return {
        actual: text(
          `只是一个链接，指向交来的文件夹以外的「${target}」，文件本身交不上去`,
          `a link to ${target}, which lies outside and will not be handed in`,
        ),
        fix: text("放入文件本身", "put the file itself here, not a link"),
      };
    }
    case "name-encoding":
      return {
        actual: text(
          "文件名的编码不对（不是 UTF-8，可能是 GBK），打不开",
          "the file name is not UTF-8 (possibly GBK), so the file can't be opened",
        ),
        fix: text("改一个文件名", "rename it"),
      };
    case "no-permission":
      return {
        actual: text("没有读取权限，打不开", "no permission to read the file"),
        fix: text("改好权限，或重新拷贝一份", "fix the permissions, or copy the file again"),
      };
  }
}

/** Says why the program could not read a file. */
export function failureText(failure: EngineFailure): Text {
  switch (failure.kind) {
    case "no-engine":
      return text(
        "找不到可用的 ffprobe（运行 reelcheck doctor 看原因）",
        "no working ffprobe found (run reelcheck doctor to see why)",
      );
    case "timeout":
      return text(
        `读取超过 ${failure.seconds} 秒，已停止`,
        `reading took longer than ${failure.seconds} s and was stopped`,
      );
    case "crash":
      return text(`ffprobe 异常退出（${failure.detail}）`, `ffprobe crashed (${failure.detail})`);
    case "unsupported":
      return text(
        `文件完整，但现有的 ffprobe 读不了${failure.detail && `（${failure.detail}）`}，换新版可能可以`,
        `the file is intact, but this ffprobe can't read it${failure.detail && ` (${failure.detail})`}; try a newer version`,
      );
    case "interrupted":
      return text("检查中断，还没有读到这个文件", "interrupted before this file was read");
    case "io-error":
      return (
        inUse(failure.detail) ?? text(`读盘出错（${failure.detail}）`, `disk read error (${failure.detail})`)
      );
  }
}
