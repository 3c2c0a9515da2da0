import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleaned } from "../../src/static/traces/cleaned.ts";
import { inspectFile } from "../../src/static/traces/inspectFile.ts";
import { cleanMp3 } from "../../src/static/traces/mp3/cleanMp3.ts";
import { silentFrame, taggedMp3, tinyMp3 } from "../support/tinyMp3.ts";

const mp3s = suite("MP3 without traces");

/** Frames of two sizes, as an encoder makes them that gives silence fewer bits. */
const varying = Buffer.concat([silentFrame(64), silentFrame(32), silentFrame(64, "Secret"), silentFrame(32)]);

/** A frame whose sound begins in the one before it: eight bits in its last byte but one, and sixteen of its own. */
function borrowing(): Buffer {
  const [first, second] = [silentFrame(), silentFrame()];
  first.write("Secretxy", 104 - 8, "latin1");
  // main_data_begin is 2; the first granule has 32 bits (ISO 11172-3, 2.4.1.7).
  second.writeUInt16BE(2 << 7, 4);
  const at = 4 * 8 + 9 + 5 + 4;
  for (let bit = 0; bit < 12; bit += 1)
    if ((32 >> (11 - bit)) & 1) second[(at + bit) >> 3]! |= 0x80 >> ((at + bit) & 7);
  second.write("zwSecret", 21, "latin1");
  return Buffer.concat([first, second, silentFrame()]);
}

mp3s("what a program and a person wrote into it is named and gone; its sound stays, bit by bit", async () => {
  const { bytes, traces, kind } = await cleaned(taggedMp3(2));
  assert.is(kind, "mp3");
  assert.equal(traces, ["ID3", "the encoder’s note", "data beside the sound", "128 bytes behind the end"]);
  assert.ok(bytes?.equals(Buffer.concat([silentFrame(), tinyMp3(2)])));
  assert.equal(inspectFile(bytes ?? Buffer.alloc(0)), { kind: "mp3", traces: [], dangers: [], blocked: [] });
});

mp3s("one that says nothing stays as it is", async () => {
  const plain = tinyMp3(1);
  assert.ok((await cleaned(plain)).bytes?.equals(plain));
  assert.ok(Math.abs((cleanMp3(plain)?.seconds ?? 0) - 1) < 0.05);
});

mp3s("sound that begins in an earlier frame is kept, and only that", () => {
  const { bytes = Buffer.alloc(0) } = cleanMp3(borrowing()) ?? {};
  assert.not.match(bytes.toString("latin1"), "Secret");
  assert.match(bytes.toString("latin1"), /\0xy/);
  assert.match(bytes.toString("latin1"), /zw\0/);
});

mp3s("frames of several sizes get a table by which players find their way, without a name", () => {
  const { bytes = Buffer.alloc(0), seconds } = cleanMp3(varying) ?? {};
  assert.is(bytes.toString("latin1", 21, 25), "Xing");
  assert.is(bytes.readUInt32BE(29), 4);
  assert.is(bytes.readUInt32BE(33), bytes.length);
  assert.ok(Math.abs((seconds ?? 0) - 4 * (1152 / 44_100)) < 1e-9, "the table is no sound");
  assert.equal(cleanMp3(bytes)?.traces, []);
});

mp3s("what is broken, cut in its middle or no MP3 is not published", async () => {
  const gap = Buffer.concat([tinyMp3(1), Buffer.from("Secret"), tinyMp3(1)]);
  const other = Buffer.concat([Buffer.from("ID3\x03\0\0\0\0\0\0\xff\xf1", "latin1"), Buffer.alloc(300)]);
  const overfull = tinyMp3(1);
  // The first granule has more bits than there are bytes.
  overfull[4 + 2] = 0x3f;
  overfull[4 + 3] = 0xff;
  for (const bytes of [gap, other, overfull, silentFrame()]) {
    assert.equal((await cleaned(bytes)).bytes, undefined);
    assert.equal(inspectFile(bytes).blocked, ["mp3"]);
  }
});

mp3s.run();
