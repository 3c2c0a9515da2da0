/** A tag (ID3v2.3) with these texts, by the names of their frames; `COMM` is a remark. */
export function id3(texts: ReadonlyArray<readonly [frame: string, text: string]>): Buffer {
  const frames = texts.map(([name, text]) => {
    // Remarks have a language and a title, which is empty, before them (4.11).
    const words = name === "COMM" ? Buffer.concat([utf16(""), Buffer.alloc(2), utf16(text)]) : utf16(text);
    const body = Buffer.concat([Buffer.from(name === "COMM" ? "\x01und" : "\x01", "latin1"), words]);
    const head = Buffer.alloc(10);
    head.write(name, "latin1");
    head.writeUInt32BE(body.length, 4);
    return Buffer.concat([head, body]);
  });
  const all = Buffer.concat(frames);
  const head = Buffer.from("ID3\x03\0\0\0\0\0\0", "latin1");
  // Seven bits in each byte, lest a player takes it for sound (3.1).
  for (let at = 0; at < 4; at += 1) head[6 + at] = (all.length >> (7 * (3 - at))) & 127;
  return Buffer.concat([head, all]);
}

/** Text that every player reads: UTF-16 with its mark (3.3). */
function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
}
