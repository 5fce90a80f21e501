import { text } from "../../model/text.ts";
import type { CheckPage } from "./page.ts";

/** Pages of the checks of documents, lists and pictures. */
export const papers = {
  field: {
    what: text("表格栏目", "a place on the form"),
    asks: text("表上的一栏填没填、填得对不对", "is a place on the form filled in, and rightly"),
    how: text(
      "按栏目名在表里找到那一格（右边一格、下面一格、同一格或同一行冒号后面），再看填的内容：是否还是表上原来的提示，是否与作品名、单位、序号、类别、影片时长一致，勾选了哪一项，多少字",
      "The place is found by its label (the cell to the right or below, the same cell, or behind the colon of a line); then it is asked whether it still holds what the form came with, and whether it agrees with the title, unit, serial number, category or length, what is ticked, and how many characters it has",
    ),
    blind: text(
      "手写、扫描件、图片里的字；.doc、.wps、PDF 里的空格和勾选，读不准就请人工核对",
      "Handwriting, scans, text in pictures; in .doc, .wps and PDF empty places and ticks can't be told, and are left to a person",
    ),
    options: {
      label: text("栏目名，可以写几种写法", "the label; several spellings may be given"),
      is: text(
        "填的应该是什么：filled（填了就行，默认）、title 作品名、unit 单位、serial 序号、category 类别、duration 时长、episodes 集数、phone 电话、date 日期",
        "what must be there: filled (anything, the default), title, unit, serial, category, duration, episodes, phone, date",
      ),
      "one-of": text("只能选其中一项", "one of these, ticked or written"),
      characters: text("字数，如 <= 100字、约200字", "the number of characters: <= 100"),
      names: text("人数，如 <= 5人", "how many people are named: <= 5"),
      tolerance: text("时长允许相差多少，如 5s", "how far the length may be off: 5s"),
      beside: text("同一张表上的其他栏目名", "other labels of the form, which are no values"),
    },
  },
  blanks: {
    what: text("填写完整", "nothing left blank"),
    asks: text(
      "承诺书、授权书这样的文书是不是还有没填的横线和空书名号",
      "are there lines or book marks in a pledge or licence that nobody filled in",
    ),
    how: text(
      "在全文和表格里找连着的下划线、空的书名号，以及 XXX 这样的原样提示；一个字也没有的也算没填",
      "Underscores in a row, empty book marks and prompts such as XXX are looked for in the whole text; a document without a word was not filled in either",
    ),
    blind: text("手写和扫描件；填得对不对", "Handwriting and scans; whether what was written is right"),
    options: {},
  },
  "document-format": {
    what: text("文档格式", "document format"),
    asks: text("文档真正是什么格式", "what a document really is"),
    how: text("看文件的内容，不看扩展名", "By what is in it, never by its name"),
    blind: text("WPS 私有格式的细节", "What is peculiar to WPS"),
    options: {
      is: text(
        "word、excel、docx、doc、xlsx、pdf，可以有几种",
        "word, excel, docx, doc, xlsx, pdf; several may be given",
      ),
    },
  },
  "word-count": {
    what: text("字数", "length of the text"),
    asks: text("文档一共多少字", "how many characters a document has"),
    how: text(
      "正文和表格里的字都算，空格不算；一个英文单词、一个数算一个字",
      "All that is written in it, tables too; blanks do not count, a Latin word or figure counts as one",
    ),
    blind: text("图片里的字、页眉页脚", "Text in pictures, headers and footers"),
    options: { is: text("字数，如 <= 3000字", "the number: <= 3000") },
  },
  "page-count": {
    what: text("页数", "pages"),
    asks: text("文档有几页", "how many pages a document has"),
    how: text("数 PDF 的页", "The pages of a PDF are counted"),
    blind: text("Word 文档的页数要排版才知道", "Pages of a Word document, which only its layout tells"),
    options: { is: text("页数，如 <= 15页", "the number: <= 15") },
  },
  "paper-size": {
    what: text("幅面", "paper size"),
    asks: text("图片印出来有多大，横竖都算", "how large a picture is on paper, either way round"),
    how: text(
      "像素除以文件里写的分辨率；允许差 3 毫米，带出血的每边多 3 毫米也行",
      "Pixels by the resolution that the file states; 3 mm of rounding and 3 mm of bleed at each edge pass",
    ),
    blind: text("文件里没写分辨率就不知道", "Not known where the file states no resolution"),
    options: {
      is: text("a2、a3、a4、a5；照片 5r、6r、8r、10r", "a2, a3, a4, a5; of photographs 5r, 6r, 8r, 10r"),
      "at-least": text("更大的也行", "larger ones will do as well"),
    },
  },
  "image-format": {
    what: text("图片格式", "picture format"),
    asks: text("图片真正是什么格式", "what a picture really is"),
    how: text("看文件开头的字节，不看扩展名", "By its first bytes, never by its name"),
    blind: text("画质", "How it looks"),
    options: { is: text("jpg、png 等，可以有几种", "jpg, png, …; several may be given") },
  },
  "color-mode": {
    what: text("色彩模式", "colour mode"),
    asks: text("图片是 CMYK、RGB 还是灰度", "are its colours CMYK, RGB or grey"),
    how: text("读 JPEG、PNG 的文件头", "By the header of JPEG or PNG"),
    blind: text("其他格式；印出来的颜色", "Other formats; how it prints"),
    options: { is: text("cmyk、rgb、gray", "cmyk, rgb, gray") },
  },
  dpi: {
    what: text("图片分辨率", "dots an inch"),
    asks: text("每英寸多少点", "how many dots an inch"),
    how: text(
      "读文件里写的分辨率：先看 EXIF，再看 JFIF；PNG 看 pHYs；按厘米写的换算成英寸",
      "As the file states it: EXIF before JFIF, pHYs of PNG; what is stated a centimetre is converted",
    ),
    blind: text("文件里没写就不知道", "Not known where the file does not state it"),
    options: {
      is: text("如 >= 300dpi", ">= 300dpi"),
      tolerance: text("允许的误差，如 1%", "how far a figure may be off: 1%"),
    },
  },
  "image-size": {
    what: text("图片尺寸", "picture size"),
    asks: text("图片有多少像素", "how many pixels it has"),
    how: text("读 JPEG、PNG 的文件头", "By the header of JPEG or PNG"),
    blind: text("是不是由小图放大的", "Whether it was enlarged"),
    options: {
      is: text(
        "如 3508x4961（300dpi 的 A3），横竖都算",
        "3508x4961, which is A3 at 300 dpi; either way round",
      ),
      tolerance: text("允许的误差，如 1%", "how far it may be off: 1%"),
      "at-least": text("不少于这么多像素就行", "more pixels will do as well"),
      "as-written": text("横竖要与所写一致", "this way round only"),
      "long-side": text("长边的像素，如 >= 3000px", "pixels of the longer side: >= 3000px"),
    },
  },
  "qr-code": {
    what: text("二维码", "QR code"),
    asks: text("有没有二维码，扫出来是什么", "is there a QR code, and what does it say"),
    how: text(
      "在图片里，或者表格里的图片上找二维码并识别；不联网",
      "Codes are looked for in the picture, or in the pictures of a form, and read; nothing is fetched",
    ),
    blind: text("网址打不打得开", "Whether the address answers"),
    options: { is: text("url 网址，any 什么都行", "url, or any") },
  },
  list: {
    what: text("汇总表", "list of works"),
    asks: text(
      "汇总表的每一行和每个作品是否一一对应",
      "do the rows of the list and the works match one to one",
    ),
    how: text(
      "按表头找到片名等各列，每一行按片名对到作品，两个方向都查；有序号、时长、类别、单位列的，逐行对照",
      "Columns are found by their heads; each row is matched with a work by its title, both ways; number, length, category and unit are compared row by row",
    ),
    blind: text(
      "扫描件、图片；是否按作品质量排的序",
      "Scans and pictures; whether the works are in order of their quality",
    ),
    options: {
      title: text("片名一列的表头，可以写几种", "the head of the column of titles; several may be given"),
      number: text("序号一列的表头", "the head of the column of numbers"),
      duration: text("时长一列的表头", "the head of the column of lengths"),
      category: text("类别一列的表头", "the head of the column of categories"),
      unit: text("单位一列的表头", "the head of the column of units"),
      tolerance: text("时长允许相差多少，如 5s", "how far lengths may be off: 5s"),
      "in-order": text("序号要从小到大", "numbers must go up from row to row"),
    },
  },
  column: {
    what: text("汇总表栏目", "a column of the list"),
    asks: text(
      "汇总表的一列是否每行都填了、填得对不对",
      "is a column of the list filled in, row by row, and rightly",
    ),
    how: text(
      "按表头找到这一列，空行、合计、备注行不算；逐行看是否空着、还是表上原来的提示，多少字，是不是电话或日期",
      "The column is found by its head; empty rows, totals and remarks do not count; of each row it is asked whether it is filled in, how many characters it has, whether it is a telephone number or a date",
    ),
    blind: text("与作品是否一致：见「汇总表」", "Whether it agrees with the works: see the check list"),
    options: {
      title: text(
        "片名一列的表头，用来找到表",
        "the head of the column of titles, by which the table is found",
      ),
      label: text("这一列的表头，可以写几种", "the head of the column; several may be given"),
      is: text(
        "filled（填了就行，默认）、phone 电话、date 日期",
        "filled (anything, the default), phone, date",
      ),
      "one-of": text("只能选其中一项", "one of these, ticked or written"),
      characters: text("字数，如 150-250字", "the number of characters: 150-250"),
      names: text("人数，如 <= 5人", "how many people are named: <= 5"),
    },
  },
} as const satisfies Readonly<Record<string, CheckPage>>;
