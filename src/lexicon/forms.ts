/** Boxes and marks as people set them (Unicode's geometric shapes, dingbats and ballot boxes). A cross by itself is no tick. */
export const tickSigns = "☑☒√✓✔✅■█●◉🗹🗷🗸⮽⊠";
export const boxSigns = "□☐▢◻○◯〇❑❏🞎🞏⬜";

/** Labels behind which forms, and below which lists, have the title of the work. */
export const titleLabels = ["作品名称", "片名", "作品标题", "作品题目", "名称"];

/** Heads of columns that have the length of the work. */
export const lengthLabels = ["时长", "片长", "影片时长", "视频时长", "作品时长", "节目时长"];

/** Heads of columns that have its serial number. */
export const numberLabels = ["序号", "编号"];

/** Labels behind which forms have the category of the work. */
export const categoryLabels = [
  ...["类别", "分类", "作品类型", "作品类别", "参赛类别", "报送类别", "类型"],
  ...["单元", "所属单元", "参赛单元", "报送单元"],
];

/** Remarks below the last row of a list: who sent it, totals, instructions. */
export const listRemarks =
  /^(?:报送人|填表人|填报人|制表人|联系人|联系电话|负责人|审核人|日期|备注|说明|注|合计|总计|共计|小计|例|示例|填表说明)\s*(?:[:：（(]|$)/;

/** Placeholders in blank forms. */
export const placeholders: readonly RegExp[] = [
  /(?<![a-z])x{2,}(?![a-z])/i, // XXX, XX分XX秒
  /\*{3,}/,
  /^\([^()]*\)$/, // （可与申报单位相同）
  /^某某/,
  /[×○]{2,}|^〇{2,}$/, // ×××, ○○○; 二〇〇八 is a year
  /^请(?:填写|输入|选择|在此)/,
  /^(?:单击|点击|双击|轻触)(?:或(?:点击|轻触))?(?:此处|这里)/, // Word's own prompts, and those of form makers
  /^选择一项/,
  /^(?:[^:：\n]{1,6}[:：][ \t]*)+$/, // 导演：    摄影：, with nobody behind
];

/** A line to write on, and what is printed around it: ＿＿＿分＿＿＿秒, 《      》, 年 月 日. */
export const blankLine = /^[_﹍.\s《》年月日分秒钟字集:]+$/;

/** 200字左右, 100字以内: how to fill in, where nothing else is said. */
export const instruction = /\d+\s*字(?:左右|以内|以上)/;

/** Non-answers: what people write if they have no answer yet, or none at all. */
export const nonAnswers = new Set([
  "/",
  "\\",
  "-",
  "--",
  "无",
  "略",
  "待定",
  "待补",
  "待填",
  "暂无",
  "见附件",
  "同上",
  "?",
  "??",
  "...",
]);
