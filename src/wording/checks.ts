import { type Text, text } from "../model/text.ts";
import { spaced } from "./lists.ts";

/** What checks say beside figures: why something is unknown, and what to do. */
export const says = {
  // why nothing was measured
  noPicture: text("文件里没有画面", "the file holds no picture"),
  noSound: text("文件里没有声音", "the file holds no sound"),
  notStated: text("文件里没有写，也量不出来", "the file does not say, and it can't be measured"),
  notIsoMedia: text("只有 MP4/MOV 才有这一项", "only MP4 and MOV have it"),
  noCreationTime: text(
    "文件里没有写创作时间（creation_time）",
    "the file does not say when it was made (creation_time)",
  ),
  madeInFuture: text(
    "文件里写的创作时间比检查日期还晚，时钟多半不准",
    "the file says that it was made after the day of the check; a clock was wrong",
  ),
  askMakers: text("向制作者核实创作时间", "ask its makers when it was made"),
  noTimecode: text("文件里没有时间码", "the file carries no time code"),
  fieldOrderUnstated: text("隔行，但没有写明场序", "interlaced, but the field order is not stated"),
  scanUnknown: text("不知道是逐行还是隔行", "it is not known whether it is progressive or interlaced"),
  indexInFront: text("索引在前", "index in front"),
  indexAtEnd: text("索引在后", "index at the end"),
  constancyUnknown: text("量不出帧率是否恒定", "it can't be told whether the frame rate is constant"),
  membersUnknown: text("看不出哪些文件算在内", "it can't be told which files are meant"),
  nothingToCompare: text("没有可比的文件", "there is nothing to compare"),

  // notes
  tolerated: text("在允许误差之内", "within the tolerance"),
  doubledExtension: (extension: string): Text =>
    text(`扩展名 .${extension} 写了两次`, `the extension .${extension} stands there twice`),
  upperCaseExtension: (extension: string): Text =>
    text(`扩展名 .${extension} 建议改成小写`, `the extension .${extension} would better be lower case`),
  decomposedName: text(
    "文件名是 macOS 的分解写法（NFD），换系统后可能显示不正常",
    "the name is in macOS's decomposed form (NFD) and may look wrong elsewhere",
  ),

  extraPart: (value: string): Text =>
    text(`「${value}」里像是多写了一段`, `"${value}" seems to hold a part too many`),

  // container
  extensionLies: (format: string, extension: string): Text =>
    extension === ""
      ? text(`内容是 ${format}，却没有扩展名`, `${format} by content, yet it has no extension`)
      : text(
          `内容是 ${format}，扩展名却是 .${extension}`,
          `${format} by content, yet its extension is .${extension}`,
        ),
  rename: (extension: string): Text =>
    text(`把扩展名改成 .${extension}`, `change the extension to .${extension}`),
  saveAs: (format: Text): Text =>
    text(
      `用 Word、WPS 等打开，另存为 ${format.zh}（只改扩展名没有用）`,
      `open it and save it as ${format.en} (changing the extension does not help)`,
    ),
  reexportAs: (format: Text): Text =>
    text(
      `用剪辑软件重新导出为 ${format.zh}（只改扩展名没有用）`,
      `export it again as ${format.en} (changing the extension does not help)`,
    ),

  // figures
  shorten: (limit: string): Text => text(`剪到 ${limit} 以内`, `cut it to ${limit} at most`),
  lengthen: (limit: string): Text => text(`加长到 ${limit} 以上`, `make it ${limit} at least`),
  retime: (figure: Text): Text => text(`把时长改为 ${figure.zh}`, `make it ${figure.en}`),
  reexportWith: (what: Text, figure: Text): Text =>
    text(spaced(`重新导出，${what.zh}设为`, figure.zh), `export it again with ${what.en} ${figure.en}`),
  reexportAtBitrate: (target: string): Text =>
    text(
      `从工程文件重新导出，码率设为 ${target} 左右`,
      `export it again from the project at about ${target}`,
    ),
  compress: (limit: string): Text => text(`压缩到 ${limit} 以内`, `compress it to ${limit} at most`),
  tooSmall: (limit: string): Text =>
    text(`减少压缩，使文件不小于 ${limit}`, `use a less compressed file, ${limit} at least`),
  sizeBases: (decimal: string, binary: string): Text =>
    text(
      `按 1 MB＝1000×1000 字节算是 ${decimal}，超过；按 Windows 的算法（1024×1024）是 ${binary}，没有超过`,
      `${decimal} with 1 MB = 1000×1000 bytes, which is too much; ${binary} the way Windows counts (1024×1024), which is not`,
    ),
  constant: text("恒定帧率", "constant frame rate"),
  variable: text("可变帧率", "variable frame rate"),
  storedAs: (stored: string): Text => text(`存储为 ${stored}`, `stored as ${stored}`),
  turned: (degrees: number): Text => text(`旋转 ${degrees}°`, `turned by ${degrees}°`),

  // dates and labels
  chinaTime: (date: string): Text => text(`${date}（北京时间）`, `${date} (China time)`),
  madeTooEarly: text(
    "确实是此前创作的，不能参评；如果只是导出电脑的时钟不准，校正后重新导出",
    "a film really made earlier can't enter; if only the clock of the exporting computer was wrong, set it and export again",
  ),
  today: (day: string): Text => text(`检查日期 ${day}`, `checked on ${day}`),
  tooLate: text("已过截止日期，请先联系主办方", "the deadline has passed; ask the organiser first"),
  tooEarly: text("还没有开始收件", "submission has not opened yet"),
  untilHour: (time: string): Text =>
    text(`今天是最后一天，${time} 截止`, `today is the last day, until ${time}`),
  aiLabel: text("有效的 AIGC 隐式标识", "a valid implicit AIGC label"),
  aiLabelIfPresent: text("如有 AIGC 隐式标识，应当有效", "an implicit AIGC label, if any, that is valid"),
  aiLabelMissing: text("没有 AIGC 隐式标识", "no implicit AIGC label"),
  aiLabelAbsentNow: text(
    "没有 AIGC 隐式标识；是否用了 AI 制作由人确认",
    "no implicit AIGC label; whether AI was used is for a person to say",
  ),
  aiLabelUnreadable: (place: string): Text =>
    text(
      `${place} 里有 AIGC 标识，但内容不合规定`,
      `there is an AIGC label in ${place}, but it is malformed`,
    ),
  aiLabelMisplaced: (place: string): Text =>
    text(
      `AIGC 标识写在 ${place}，不是规定的位置`,
      `the AIGC label stands in ${place}, not where the standard puts it`,
    ),
  aiLabelFound: (label: string, place: string): Text =>
    text(`AIGC 标识 Label=${label}（${place}）`, `AIGC label ${label} (${place})`),
  writeAiLabel: text(
    "在生成视频的 AI 工具里打开“添加标识”，重新导出；也可以请技术人员写入：ffmpeg -i 原片.mp4 -c copy -movflags +faststart+use_metadata_tags -metadata AIGC='{…}' 新片.mp4；编号由生成工具提供，不能自编",
    "switch on labelling in the AI service and export again, or have it written: ffmpeg -i in.mp4 -c copy -movflags +faststart+use_metadata_tags -metadata AIGC='{…}' out.mp4; its ids come from the AI service, never invent them",
  ),

  // names
  renameTo: (name: Text): Text => text(`改成「${name.zh}」`, `rename it to "${name.en}"`),
  askRename: text("按要求的形式重新命名", "rename it in the required form"),
  wrongCharacters: (characters: string): Text => text(`含有 ${characters}`, `holds ${characters}`),
  tooLong: (length: number): Text => text(`${length} 个字`, `${length} characters`),
  noSuchPart: (part: string): Text =>
    text(`文件名里没有「${part}」这一部分`, `the name has no part "${part}"`),
  forbiddenWord: (word: string): Text => text(`含有「${word}」`, `holds "${word}"`),
  shorterName: (demand: Text): Text => text(`${demand.zh} 字`, `${demand.en} characters`),
  withoutWords: (words: readonly string[]): Text =>
    text(`没有 ${words.join("、")}`, `without ${words.join(", ")}`),
  characters: {
    ascii: text("只用英文字母、数字、- 和 _", "only ASCII letters, digits, - and _"),
  },

  // folders
  inFolder: (folders: Text): Text => text(`放在${folders.zh}文件夹里`, `in the folder ${folders.en}`),
  moveInto: (folders: Text): Text => text(`移到${folders.zh}文件夹`, `move it into the folder ${folders.en}`),
  under: (folder: string): Text => text(`在「${folder}」里`, `in "${folder}"`),
  atTop: text("在最外层", "at the top"),
  moveTo: (folder: string): Text => text(`移到「${folder}」文件夹`, `move it into the folder "${folder}"`),
  foldersAre: (names: Text): Text => text(`文件夹${names.zh}`, `folders ${names.en}`),
  foldersOnly: (names: Text): Text => text(`只有文件夹${names.zh}`, `only the folders ${names.en}`),
  foldersMissing: (names: Text): Text => text(`缺${names.zh}`, `missing ${names.en}`),
  foldersExtra: (names: Text): Text => text(`多出${names.zh}`, `with ${names.en} besides`),
  makeFolders: (names: Text): Text => text(`新建文件夹${names.zh}`, `make the folders ${names.en}`),
  moveAway: (names: Text): Text =>
    text(`把${names.zh}放进相应的文件夹或移走`, `put ${names.en} into the right folder, or take it away`),
  ownFolder: text("一个作品一个文件夹", "a folder of its own for each work"),
  scattered: text("文件分散在几个文件夹里", "its files lie in several folders"),
  sharedFolder: text("与别的作品放在同一个文件夹里", "it shares its folder with other works"),

  // categories, versions, series
  anyCategory: text("写明类别", "a stated category"),
  categoryUnknown: text("没有写明类别", "its category is not stated"),
  fitsCategories: (fits: Text): Text =>
    text(spaced("从已知情况看，可以是", fits.zh), `by what is known it can be ${fits.en}`),
  notCategory: (category: string, because: Text): Text =>
    text(`不能是「${category}」：${because.zh}`, `it can't be ${category}: ${because.en}`),
  fitsNone: text("不符合任何一类的要求", "meeting the demands of no category"),
  fitOne: text("符合其中一类的要求", "meeting those of one of them"),
  fitCategory: text(
    "先照要报的那一类的要求改好片子，再写明类别",
    "mend the film for the category that it is to be in, then state the category",
  ),
  stateCategory: text(
    "在文件名或文件夹名里写明类别，或用 --category 指定",
    "state the category in the name of the file or folder, or give it with --category",
  ),
  conflictingCategory: text("几处写的类别不一样", "its category is stated in contradicting ways"),
  unitTypeUnknown: text("没有指定单位类型（--unit-type）", "no unit type was given (--unit-type)"),
  series: text("系列片", "a series"),
  single: text("单个作品", "a single work"),
  perhapsSeries: (mark: string): Text =>
    text(
      `片名里有「${mark}」，但只有一个文件，看不出是不是系列片`,
      `its title holds "${mark}", but there is one file only; it can't be told whether it is of a series`,
    ),
  notSeries: text("不是系列片", "it is not a series"),
  episodesCount: (count: number): Text =>
    text(`${count} 集`, count === 1 ? "1 episode" : `${count} episodes`),
  missingEpisodes: (numbers: readonly number[]): Text =>
    text(`缺第 ${numbers.join("、")} 集`, `missing episodes: ${numbers.join(", ")}`),
  twiceEpisodes: (numbers: readonly number[]): Text =>
    text(`第 ${numbers.join("、")} 集有不止一个文件`, `episodes there more than once: ${numbers.join(", ")}`),
  addEpisodes: text("补齐各集，或按单个作品报送", "add the missing episodes, or submit single works"),
  eachVersion: (names: Text): Text => text(`${names.zh}各一个`, `one each of ${names.en}`),
  missingVersions: (names: Text): Text => text(`缺${names.zh}`, `missing ${names.en}`),
  twiceVersions: (names: Text): Text => text(`${names.zh}不止一个`, `more than one of ${names.en}`),
  addVersions: (names: Text): Text =>
    text(`补上${names.zh}，文件名里写明版本`, `add ${names.en}, with the version in the name`),
  keepOneVersion: text("每个版本只留一个文件", "keep one file of each version"),
  durationsDiffer: (difference: string): Text =>
    text(`两个版本时长相差 ${difference}`, `the versions differ by ${difference} in length`),
  sameFilm: text(
    "确认两个版本是同一部片子的同一剪辑",
    "make sure that the versions are the same cut of the same film",
  ),

  // counts and duplicates
  per: (what: string): Text => text(`每个${what}`, `each ${what}`),
  countOf: (label: Text): Text => text(`${label.zh}数量`, `number of ${label.en}`),
  countIn: (label: Text, group: string): Text =>
    text(`${label.zh}数量（${group}）`, `number of ${label.en} (${group})`),
  perhapsCounted: (files: Text): Text =>
    text(`可能也算在内：${files.zh}`, `these may count as well: ${files.en}`),
  betweenCounts: (least: number, most: number): Text =>
    text(`在 ${least} 和 ${most} 之间，有的归类不明`, `between ${least} and ${most}; some can't be assigned`),
  sealedCount: text(
    "有压缩包没有打开，里面可能还有",
    "there are archives that were not looked into, and may hold more",
  ),
  sendFewer: text("按要求减少数量，择优报送", "send fewer, and the best"),
  sendMore: text("按要求补足数量", "send more, to the number asked for"),
  unique: text("每个序号只用一次", "each serial number used once"),
  sameSerial: (serial: string, files: Text): Text =>
    text(`序号 ${serial} 重复：${files.zh}`, `serial ${serial} is used twice: ${files.en}`),
  renumber: text("重新编号，并与汇总表一致", "number them anew, in step with the summary table"),
  missingSerials: (serials: readonly string[]): Text =>
    text(
      `缺序号 ${serials.join("、")}，请确认没有漏拷`,
      `there is no work numbered ${serials.join(", ")}; make sure that none was left out`,
    ),
  noSerials: text("没有带序号的作品", "no work carries a serial number"),
  noDuplicates: text("没有内容相同的文件", "no two files with the same content"),
  sameContent: (files: Text): Text => text(`内容完全相同：${files.zh}`, `the same content: ${files.en}`),
  checkDuplicates: text("确认是否拷错了文件", "make sure that the right files were copied"),
  materials: (share: Text, names: Text): Text =>
    text(`${names.zh}（${share.zh}）`, `${names.en} (${share.en})`),
  materialsHave: (names: Text): Text =>
    names.zh === "" ? text("一份也没有", "none of them") : text(`只有${names.zh}`, `only ${names.en}`),
  materialsAll: (names: Text): Text => text(`有${names.zh}`, `there: ${names.en}`),
  looseMaterials: (files: Text): Text =>
    text(`可能在这里面：${files.zh}`, `it may be among these: ${files.en}`),
  addMaterials: (names: Text): Text => text(`补上${names.zh}`, `add ${names.en}`),

  // built in
  whole: text("完整可读", "whole and readable"),
  endUnseen: text(
    "这种格式看不出结尾是否缺失，请播放到最后确认",
    "in this format nobody can see whether the end is missing; play it to the end",
  ),
  reportOnly: text("只报告，不评判", "reported, not judged"),
};
