/** What people call the last export of any film. */
const anyFilm =
  /^(?:成片|正片|终版|终稿|定稿|最终版|最终|完整版|视频|影片|作品|输出|导出|序列\s*\d*|final|video|movie|film|output|export)(?:[\s._-]*v\d+)?$/i;
/** Folders that hold films and name none of them. */
const anyFolder = /^(?:参赛|报送|推荐|\d+)?[\s._-]*(?:作品|视频|影片|成片|材料|films?|videos?)/i;

/** Whether a film is called what any film may be, and its folder is what names it. */
export function isGenericName(stem: string, folder: string): boolean {
  return anyFilm.test(stem) && !anyFolder.test(folder);
}
