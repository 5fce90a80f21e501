declare module "@ffmpeg-installer/ffmpeg" {
  const installer: { readonly path: string; readonly version: string };
  export default installer;
}
