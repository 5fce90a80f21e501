import { text } from "../../model/text.ts";
import type { CheckPage } from "./page.ts";

/** Pages of the checks of names, folders, works and the package. */
export const whole = {
  extension: {
    what: text("文件类型", "file type"),
    asks: text("扩展名是不是要求的", "is the extension one of those asked for"),
    how: text("看扩展名，不分大小写", "By the extension, whatever its case"),
    blind: text("内容是不是真的这种格式", "Whether the content really is of that type"),
    options: { is: text("允许的扩展名：doc、docx …", "extensions allowed: doc, docx …") },
  },
  "file-name": {
    what: text("文件名", "file name"),
    asks: text("文件名是不是要求的形式", "does the name have the required form"),
    how: text(
      "逐个部分核对，指出哪一部分、哪个字符不对，并给出改好的名字。版本标记（如“无字幕版”）不影响判断",
      "Part by part; it says which part and which character is wrong and offers the corrected name. A version mark does not count",
    ),
    blind: text("片名、单位写得对不对", "Whether title and unit are the right ones"),
    options: {
      is: text(
        "形式，如 {单位}-{序号:number}-{片名}；不写就用角色的 name",
        "the form: {unit}-{serial:number}-{title}; without it the role's name",
      ),
    },
  },
  "name-characters": {
    what: text("文件名用字", "characters of the name"),
    asks: text("文件名里有没有不该有的字", "does the name hold only what it may"),
    how: text("逐字核对扩展名以外的部分", "Character by character, without the extension"),
    blind: text("—", "—"),
    options: {
      is: text("ascii：只用英文字母、数字、- 和 _", "ascii: only ASCII letters, digits, - and _"),
      length: text("字数，如 <= 50", "the number of characters: <= 50"),
      part: text("只看名字的这一部分", "looks at this part of the name only"),
      deny: text("不能出现的词", "words that must not occur"),
    },
  },
  folder: {
    what: text("存放位置", "place in the package"),
    asks: text("文件是不是放在该放的文件夹里", "does the file lie in its folder"),
    how: text("看文件在报送材料里的位置", "By where it lies inside the package"),
    blind: text("单独检查一个文件时看不出来", "It can't be told when a single file is checked"),
    options: { is: text("文件夹名，任一即可", "names of folders, any of them") },
  },
  folders: {
    what: text("文件夹", "folders"),
    asks: text("最外层有没有要求的文件夹", "are the required folders at the top"),
    how: text("看报送材料最外层；系统文件不算", "At the top of the package; system files do not count"),
    blind: text("文件夹里放得对不对", "What lies inside them"),
    options: {
      is: text("文件夹名", "names of the folders"),
      only: text("除此之外最外层不能有别的", "nothing else may be at the top"),
    },
  },
  "folder-name": {
    what: text("作品文件夹", "folder of the work"),
    asks: text(
      "每个作品是不是有自己的、按要求命名的文件夹",
      "has each work a folder of its own, with a name of the required form",
    ),
    how: text(
      "作品的文件都在同一个文件夹，里面没有别的作品，名字符合要求的形式",
      "All files of the work lie in one folder, no other work does, and its name has the form",
    ),
    blind: text("—", "—"),
    options: {
      is: text(
        "形式，如 {作者}-{片名}；不写就不看名字",
        "the form: {author}-{title}; without it any name will do",
      ),
    },
  },
  category: {
    what: text("类别", "category"),
    asks: text("作品属于哪一类", "which category the work is in"),
    how: text(
      "看 --category、文件名、文件夹名。没有写明的，列出从各项规则看还可能是哪几类",
      "From --category, the file name or the folder. Where none tells, those categories are listed whose rules it still meets",
    ),
    blind: text("内容是否真属于这一类", "Whether its content belongs there"),
    options: {
      is: text("允许的类别；不写就是规则文件里的全部", "categories allowed; without it all of the rule file"),
    },
  },
  "title-length": {
    what: text("片名字数", "length of the title"),
    asks: text("片名有多少个字", "how many characters the title has"),
    how: text(
      "数片名的字数；片名取自文件名，按要求的形式读出",
      "The title as read from the file name; every character counts as one",
    ),
    blind: text("画面上的片名", "The title on the screen"),
    options: { is: text("字数，如 <= 10字", "the number: <= 10") },
  },
  "unit-type": {
    what: text("单位类型", "unit type"),
    asks: text("报送单位属于哪一类", "which kind of unit submits"),
    how: text("由 --unit-type 指定", "Given by --unit-type"),
    blind: text("没有指定就不知道", "Not known unless given"),
    options: { is: text("规则文件里的单位类型", "unit types of the rule file") },
  },
  version: {
    what: text("版本", "version"),
    asks: text("文件是作品的哪个版本", "which version of the work the file is"),
    how: text("按文件名或文件夹名里的版本标记", "By the version mark in the name or the folder"),
    blind: text("内容是不是这个版本", "Whether the content is of that version"),
    options: { is: text("规则文件里的版本", "versions of the rule file") },
  },
  versions: {
    what: text("版本齐全", "versions"),
    asks: text("作品的各个版本是不是齐了", "is every version of the work there, once"),
    how: text(
      "同一作品（系列片按每一集）每个版本各一个文件，时长相符",
      "For each work, and each episode of a series, one file of each version, of the same length",
    ),
    blind: text("画面是不是真的有、没有字幕", "Whether subtitles are really there or not"),
    options: {
      is: text("需要的版本", "versions that must be there"),
      of: text("哪种角色的文件", "the role of the files"),
      "durations-within": text("各版本时长允许相差多少，如 1s", "how far the lengths may differ: 1s"),
    },
  },
  series: {
    what: text("系列片", "series"),
    asks: text("作品是不是系列片", "is the work a series"),
    how: text(
      "文件名里有集号，或一个文件夹里是按数字命名的各集",
      "By episode numbers in the names, or a folder of numbered files",
    ),
    blind: text("集号没有写出来的系列片", "A series whose files carry no numbers"),
    options: { is: text("true 或 false", "true or false") },
  },
  episodes: {
    what: text("集数", "episodes"),
    asks: text("系列片有多少集", "how many episodes a series has"),
    how: text(
      "数不同的集号；中间缺集、重号也会指出",
      "Different episode numbers are counted; gaps and doubles are named",
    ),
    blind: text("单个作品不适用", "It does not apply to single works"),
    options: { is: text("集数，如 >= 5集", "the number: >= 5") },
  },
  "file-count": {
    what: text("文件数量", "number of files"),
    asks: text("一个作品有几个某种文件", "how many files of a kind a work has"),
    how: text("数作品里属于该角色或类别的文件", "Files of the role or class inside the work are counted"),
    blind: text("文件内容", "What is in them"),
    options: {
      of: text("角色或 class", "a role or class"),
      is: text("数量，如 1、1-3", "the number: 1, 1-3"),
    },
  },
  materials: {
    what: text("材料", "materials"),
    asks: text("作品的材料齐不齐", "has the work the materials asked for"),
    how: text("看各个角色有没有文件", "By whether each role has a file"),
    blind: text("材料内容", "What is in them"),
    options: {
      of: text("角色", "roles"),
      is: text("all、any 或 2 of 3", "all, any or 2 of 3"),
    },
  },
  count: {
    what: text("数量", "number"),
    asks: text("报送了多少", "how many were handed in"),
    how: text(
      "数整份材料里的作品或文件；per 可按单位、类别、作者分开数",
      "Works or files of the whole package are counted; per counts them by unit, category or author",
    ),
    blind: text("归类不明的，按最少和最多两头算", "Those that can't be assigned are counted at both ends"),
    options: {
      of: text("work、角色或 class", "work, a role or a class"),
      is: text("数量，如 <= 10、1-2部", "the number: <= 10, 1-2"),
      per: text("package（默认）、unit、category、author", "package (default), unit, category, author"),
    },
  },
  "serial-numbers": {
    what: text("序号", "serial numbers"),
    asks: text("序号有没有重复、跳号", "are serial numbers unique and without gaps"),
    how: text(
      "比较各作品文件名里的序号；跳号请人确认",
      "Serial numbers in the names of works are compared; a gap is for a person to confirm",
    ),
    blind: text("与汇总表是否一致", "Whether they agree with the summary table"),
    options: { gaps: text("false：跳号不提醒", "false: gaps are not mentioned") },
  },
  duplicates: {
    what: text("重复文件", "duplicate files"),
    asks: text("有没有内容完全相同的文件", "are there files with the same content"),
    how: text(
      "大小相同的再比较内容（SHA-256）。这一项每次都查，不用写进规则文件",
      "Files of the same size are compared by content (SHA-256). It is asked of every package without a rule",
    ),
    blind: text("重新编码过的同一部片子", "The same film, encoded anew"),
    options: {},
  },
  archives: {
    what: text("压缩包", "archives"),
    asks: text("有没有装在压缩包里、没有检查到的文件", "are there files in archives, which were not checked"),
    how: text(
      "列出 .zip 里的文件（GBK、UTF-8、macOS 打的包都认），不解压，也不检查其中的内容；RAR、7z 等看不到里面。这一项每次都查，不用写进规则文件",
      "Files inside .zip are listed, with names in GBK, UTF-8 or as macOS writes them; nothing is unpacked or looked into. RAR, 7z and others are not listed. It is asked of every package without a rule",
    ),
    blind: text("压缩包里各个文件合不合格", "Whether what lies inside complies"),
    options: {},
  },
  "submission-date": {
    what: text("报送日期", "date of submission"),
    asks: text("今天还来得及吗", "is it still time"),
    how: text(
      "检查当天（--on 可指定）与通知的起止日期比较，首尾两天都算",
      "The day of the check (or --on) against the days of the notice, both included",
    ),
    blind: text("材料实际寄到的日期", "The day on which the package arrives"),
    options: {
      is: text(
        "日期，如 <= 2024-09-05、2024-07-24..2024-08-24",
        "the date: <= 2024-09-05, 2024-07-24..2024-08-24",
      ),
    },
  },
} as const satisfies Readonly<Record<string, CheckPage>>;
