import { type Text, text } from "../model/text.ts";

/** Questions to somebody who starts the program without arguments, at a terminal. */
export const asking = {
  welcome: text(
    "参赛视频合规检查。按 Ctrl-C 随时退出；用法见 reelcheck --help",
    "Contest entry check. Press Ctrl-C to quit; see reelcheck --help for options.",
  ),
  folder: text(
    "要检查的文件夹或 U 盘（可以把文件夹拖到这里，再按回车）：",
    "Folder or drive to check (drag it here, then press Enter): ",
  ),
  contests: text("按哪个比赛的要求检查？", "Which contest's rules?"),
  beside: (file: string, title: Text): Text =>
    text(`${title.zh}（材料旁边的 ${file}）`, `${title.en} (${file} next to the folder)`),
  contest: text("序号、编号或地名：", "Number, ID or place: "),
  contestOrFirst: text("序号、编号或地名（直接回车选 1）：", "Number, ID or place (Enter for 1): "),
  page: (folder: string, nth: number): Text => {
    const more = nth > 1 ? `-${nth}` : "";
    const name = folder === "" ? text("", "") : text(`${folder}-`, `${folder}-`);
    return text(`${name.zh}检查报告${more}.html`, `${name.en}report${more}.html`);
  },
  wantsPage: (file: string): Text =>
    text(`要不要另存一份网页报告 ${file}？(y/N) `, `Also save the report as a web page, ${file}? (y/N) `),
  yes: /^(y|yes|是|要|好|1)$/i,
  written: (file: string): Text => text(`已存为 ${file}`, `saved as ${file}`),
};
