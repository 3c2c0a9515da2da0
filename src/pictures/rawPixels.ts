/** Raw pixels in sRGB, eight bits a channel. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  /** 3, or 4 with transparency. */
  channels: 3 | 4;
}
