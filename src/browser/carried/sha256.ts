/** The first 32 bits of the fractional parts of roots of primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 4294967296) | 0;
}

var first: number[] = [];
var rounds: number[] = [];
for (var prime = 2; rounds.length < 64; prime += 1) {
  var isPrime = true;
  for (var divisor = 2; divisor * divisor <= prime; divisor += 1) if (prime % divisor === 0) isPrime = false;
  if (!isPrime) continue;
  if (first.length < 8) first.push(fraction(Math.pow(prime, 1 / 2)));
  rounds.push(fraction(Math.pow(prime, 1 / 3)));
}

/** SHA-256 (FIPS 180-4) of bytes in hexadecimal digits, where browsers offer none: from a disk, and old ones. */
export function sha256(bytes: Uint8Array): string {
  var state = first.slice();
  var length = bytes.length;
  var tail = new Uint8Array((((length + 9 + 63) >> 6) << 6) - ((length >> 6) << 6));
  tail.set(bytes.subarray((length >> 6) << 6));
  tail[length & 63] = 128;
  var bits = length * 8;
  for (var at = 0; at < 8; at += 1) tail[tail.length - 1 - at] = Math.floor(bits / Math.pow(256, at)) & 255;
  for (var whole = 0; whole + 64 <= length; whole += 64) block(state, bytes, whole);
  for (var rest = 0; rest < tail.length; rest += 64) block(state, tail, rest);
  return state
    .map(function (word) {
      return `0000000${(word >>> 0).toString(16)}`.slice(-8);
    })
    .join("");
}

var words: number[] = [];

function block(state: number[], bytes: Uint8Array, from: number): void {
  for (var at = 0; at < 64; at += 1) {
    if (at < 16) {
      var place = from + at * 4;
      words[at] =
        ((bytes[place] as number) << 24) |
        ((bytes[place + 1] as number) << 16) |
        ((bytes[place + 2] as number) << 8) |
        (bytes[place + 3] as number);
    } else {
      var early = words[at - 15] as number;
      var late = words[at - 2] as number;
      var small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      var large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[at] = ((words[at - 16] as number) + small + (words[at - 7] as number) + large) | 0;
    }
  }
  var a = state[0] as number;
  var b = state[1] as number;
  var c = state[2] as number;
  var d = state[3] as number;
  var e = state[4] as number;
  var f = state[5] as number;
  var g = state[6] as number;
  var h = state[7] as number;
  for (var round = 0; round < 64; round += 1) {
    var upper = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    var one = (h + upper + ((e & f) ^ (~e & g)) + (rounds[round] as number) + (words[round] as number)) | 0;
    var lower = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    var two = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach(function (word, at) {
    state[at] = ((state[at] as number) + word) | 0;
  });
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
