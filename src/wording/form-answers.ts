import { type Text, text } from "../model/text.ts";

/** Says what is asked of an answer on a form or in a list, and what is wrong with it. */
export const answerWords = {
  filled: text("已填写", "filled in"),
  chosen: (options: Text): Text => text(`选其中一项：${options.zh}`, `one of ${options.en}`),
  asTitle: text("与作品名一致", "the same as the work's title"),
  asUnit: text("与文件名里的单位一致", "the same as the unit in the file's name"),
  asSerial: text("与文件名里的序号一致", "the same as the serial number in the file's name"),
  asCategory: text("与作品的类别一致", "the same as the work's category"),
  asLength: text("与影片时长一致", "the same as the length of the film"),
  aPhone: text("电话号码", "a telephone number"),
  aDate: text("日期", "a date"),

  ticksLost: text(
    "这种格式看不出勾选了哪一项，请人工核对，最好另存为 .docx",
    "in this format ticks can't be seen; look at it, or better save it as .docx",
  ),
  empty: text("没有填写", "not filled in"),
  placeholder: (value: string): Text =>
    text(`还是表上原来的「${value}」，没有填写`, `still what the form came with: "${value}"`),
  evasion: (value: string): Text =>
    text(
      `只写了「${value}」，请确认是不是漏填`,
      `it says only "${value}"; make sure that nothing was left out`,
    ),

  fill: (label: string): Text => text(`填写「${label}」`, `fill in "${label}"`),
  nothingTicked: text("一项也没有勾选", "nothing is ticked"),
  severalTicked: (options: Text): Text =>
    text(`勾选了不止一项：${options.zh}`, `more than one is ticked: ${options.en}`),
  tickOne: text("只勾选一项", "tick one, and only one"),
  noWork: text("看不出这是哪个作品的表", "whose form this is can't be told"),
  nothingToCompare: text("没有可以对照的内容", "there is nothing to compare it with"),
  checkWhich: text("看看表和影片哪个写错了，改成一致", "see which of the two is wrong, and make them agree"),
  damagedFilm: text("影片损坏，无从对照", "the film is damaged and can't be compared"),
  noneChosen: (value: string): Text =>
    text(`「${value}」看不出选了哪一项`, `which of "${value}" is chosen can't be seen`),
  asEpisodes: text("与实有集数一致", "the number of episodes that are there"),
  episodes: (count: number): Text => text(`${count} 集`, count === 1 ? "1 episode" : `${count} episodes`),
  noNumber: text("看不懂写的是多少", "what number is meant can't be read"),
  titleInside: (said: string, title: string): Text =>
    text(
      `写的是「${said}」，文件名里的作品名是「${title}」，请确认是不是同一部`,
      `it says "${said}", and by its file name the work is "${title}"; make sure that they are the same`,
    ),
  noLength: text("看不懂写的是多长", "what length is meant can't be read"),
  lengthsDiffer: (said: string, is: string): Text =>
    text(
      `写的是 ${said}，影片有长有短（${is}），请人工核对`,
      `it says ${said}, and the films are of several lengths (${is}); look at it`,
    ),
  lengthDiffers: (said: string, is: string): Text =>
    text(`写的是 ${said}，影片是 ${is}`, `it says ${said}, the film is ${is}`),
  hoursForMinutes: (said: string, is: string): Text =>
    text(
      `Excel 把它当成了 ${said}（几小时几分），影片是 ${is}；请写成“2分58秒”这样的文字`,
      `Excel took it for ${said} (hours and minutes), the film is ${is}; write it as text, like 2分58秒`,
    ),

  badPhone: text(
    "写全：11 位手机号，或区号加号码",
    "write all of it: 11 figures of a mobile, or area code and number",
  ),
  badDate: text("写全年、月、日", "write year, month and day"),
};
