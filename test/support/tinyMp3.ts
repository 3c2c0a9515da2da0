/** Samples in a frame, and in a second: MPEG-1 at 44.1 kHz. */
const FRAME_SECONDS = 1152 / 44_100;
/** Bytes before the sound of a frame: its header, and the side information of one channel. */
const BEFORE = 4 + 17;

/** kbit/s of a frame as its header has them, and its bytes. */
const SIZES = { 32: [1, 104], 64: [5, 208] } as const;

/** A frame of silence in one channel; what is written into it stands where no sound is. */
export function silentFrame(kilobits: keyof typeof SIZES = 32, beside = ""): Buffer {
  const [index, size] = SIZES[kilobits];
  const frame = Buffer.alloc(size);
  frame.set([0xff, 0xfb, index << 4, 0xc0]);
  frame.write(beside, BEFORE, "latin1");
  return frame;
}

/** An MP3 of silence. */
export function tinyMp3(seconds: number): Buffer {
  return Buffer.concat(Array.from({ length: Math.round(seconds / FRAME_SECONDS) }, () => silentFrame()));
}

/** The same as a program hands it out: names before it, beside the sound and behind it. */
export function taggedMp3(seconds: number): Buffer {
  const tag = Buffer.from("ID3\x04\0\0\0\0\0\x11TPE1\0\0\0\x07\0\0\0Secret", "latin1");
  const note = silentFrame(64);
  note.write("Info\0\0\0\x0f", BEFORE, "latin1");
  note.write("LAME3.100 Secret", BEFORE + 120, "latin1");
  const last = Buffer.alloc(128);
  last.write("TAGSecret", "latin1");
  return Buffer.concat([tag, note, silentFrame(32, "LAME Secret"), tinyMp3(seconds), last]);
}
