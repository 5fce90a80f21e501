import { type Text, text } from "../model/text.ts";

/** Says what is asked of an answer on a form or in a list, and what is wrong with it. */
export const answerWords = {
  filled: text("已填写", "filled in"),
  chosen: (options: Text): Text => text(`选其中一项：${options.zh}`, `one of ${options.en}`),
  characters: (count: Text): Text => text(`${count.zh} 字`, `${count.en} characters`),
  people: (count: Text): Text => text(`${count.zh} 人`, `${count.en} people`),
  asTitle: text("与作品名一致", "same as the work's title"),
  asUnit: text("与文件名里的单位一致", "same as the organization in the file name"),
  asSerial: text("与文件名里的序号一致", "same as the serial number in the file name"),
  asCategory: text("与作品的类别一致", "same as the work's category"),
  asLength: text("与影片时长一致", "same as the duration of the film"),
  aPhone: text("电话号码", "a phone number"),
  aDate: text("日期", "a date"),

  ticksLost: text(
    "这种格式看不出勾选了哪一项，请人工核对，最好另存为 .docx",
    "can't detect ticks in this format; check by hand, or save it as .docx",
  ),
  empty: text("没有填写", "left blank"),
  hidden: text(
    "未填写：文档里有隐藏的文字，看的人看不到",
    "left blank: text here is hidden in the document, so nobody sees it",
  ),
  unhide: text("取消隐藏，让文字显示出来", "unhide the text"),
  faint: (value: string): Text =>
    text(
      `写着「${value}」，但看不见（字和底色一样、字太小，或格式不显示内容）`,
      `says "${value}", but it can't be seen: same color as its background, too small, or a format that shows nothing`,
    ),
  makeVisible: text("改成看得见的颜色、字号和格式", "use a color, size and format that can be seen"),
  placeholder: (value: string): Text =>
    text(`还是表上原来的「${value}」，没有填写`, `still the form's placeholder, "${value}"`),
  evasion: (value: string): Text =>
    text(`只写了「${value}」，请确认是不是漏填`, `says only "${value}"; make sure nothing was left out`),

  fill: (label: string): Text => text(`填写「${label}」`, `fill in "${label}"`),
  nothingTicked: text("一项也没有勾选", "nothing ticked"),
  severalTicked: (options: Text): Text =>
    text(`勾选了不止一项：${options.zh}`, `more than one ticked: ${options.en}`),
  tickOne: text("只勾选一项", "tick exactly one"),
  noWork: text("看不出这是哪个作品的表", "can't tell which work this form belongs to"),
  nothingToCompare: text("没有可以对照的内容", "nothing to compare it with"),
  checkWhich: text(
    "看看表和影片哪个写错了，改成一致",
    "check which of the two is wrong, and make them match",
  ),
  damagedFilm: text("影片损坏，无从对照", "the film is damaged, so it can't be compared"),
  noneChosen: (value: string): Text =>
    text(`「${value}」看不出选了哪一项`, `can't tell which of "${value}" is chosen`),
  asEpisodes: text("与实有集数一致", "same as the actual number of episodes"),
  episodes: (count: number): Text => text(`${count} 集`, count === 1 ? "1 episode" : `${count} episodes`),
  noNumber: text("看不懂写的是多少", "can't parse the number"),
  titleInside: (said: string, title: string): Text =>
    text(
      `写的是「${said}」，文件名里的作品名是「${title}」，请确认是不是同一部`,
      `says "${said}", but the title in the file name is "${title}"; make sure they are the same work`,
    ),
  noLength: text("看不懂写的是多长", "can't parse the duration"),
  lengthsDiffer: (said: string, is: string): Text =>
    text(
      `写的是 ${said}，影片有长有短（${is}），请人工核对`,
      `says ${said}, but the films have different durations (${is}); check by hand`,
    ),
  lengthDiffers: (said: string, is: string): Text =>
    text(`写的是 ${said}，影片是 ${is}`, `says ${said}, but the film is ${is}`),
  hoursForMinutes: (said: string, is: string): Text =>
    text(
      `Excel 把它当成了 ${said}（几小时几分），影片是 ${is}；请写成“2分58秒”这样的文字`,
      `Excel read it as ${said} (hours and minutes), but the film is ${is}; enter it as text, such as 2分58秒`,
    ),

  badPhone: text(
    "写全：11 位手机号，或区号加号码",
    "enter the full number: an 11-digit mobile number, or area code and number",
  ),
  badDate: text("写全年、月、日", "enter year, month and day"),
};
