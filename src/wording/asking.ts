import { type Text, text } from "../model/text.ts";

/** What is asked of who started the program by itself, at a terminal. */
export const asking = {
  welcome: text(
    "参赛视频合规检查。按 Ctrl-C 随时退出；用法见 reelcheck --help",
    "Contest entry check. Ctrl-C leaves; see reelcheck --help for options",
  ),
  folder: text(
    "要检查的文件夹或 U 盘（可以把文件夹拖到这里，再按回车）：",
    "Folder or drive to check (drag it here, then press Enter): ",
  ),
  contests: text("按哪个比赛的要求检查？", "By the rules of which contest?"),
  beside: (file: string, title: Text): Text =>
    text(`${title.zh}（材料旁边的 ${file}）`, `${title.en} (${file} beside the folder)`),
  contest: text("序号、编号或地名：", "Number, id or name: "),
  contestOrFirst: text("序号、编号或地名（直接回车选 1）：", "Number, id or name (Enter for 1): "),
  page: (folder: string, nth: number): Text => {
    const more = nth > 1 ? `-${nth}` : "";
    const name = folder === "" ? text("", "") : text(`${folder}-`, `${folder}-`);
    return text(`${name.zh}检查报告${more}.html`, `${name.en}report${more}.html`);
  },
  wantsPage: (file: string): Text =>
    text(`要不要另存一份网页报告 ${file}？(y/N) `, `Write a page with the report to ${file}? (y/N) `),
  yes: /^(y|yes|是|要|好|1)$/i,
  written: (file: string): Text => text(`已存为 ${file}`, `written to ${file}`),
};
