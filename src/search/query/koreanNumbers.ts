// Comes with the guesses, where a site has Korean.
var SINO = "일이삼사오육칠팔구";
var NATIVE = "한 두 세 네 다섯 여섯 일곱 여덟 아홉".split(" ");
var NATIVE_TENS = "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split(" ");
var NATIVES = new RegExp(
  `(?:제\\s*)?(${NATIVE_TENS.join("|")}|스무)?\\s*(첫|하나|둘|셋|넷|${NATIVE.join("|")})?\\s*(?:번\\s*)?째`,
  "g",
);

/** Article numbers in Korean words, or typed on the other keyboard, as digits: 제십이조, 열두 번째 조, wp12wh. Other numbers stay. */
export function koreanDigits(line: string): string {
  return koreanIn(
    line
      .replace(/\bwp(?=\s*\d)/g, "제")
      .replace(/(\d\s*)wh(?![a-z])/g, "$1조")
      .replace(/(\d\s*)gkd/g, "$1항"),
  );
}

function koreanIn(line: string): string {
  return (
    line
      .replace(
        /([일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구])\s*조(?![가-힣]{2})/g,
        function (whole: string, number: string, _same: string, at: number) {
          var parts = number.split("십");
          var value =
            parts.length > 1
              ? (parts[0] ? SINO.indexOf(parts[0]) + 1 : 1) * 10 + SINO.indexOf(parts[1] || "-") + 1
              : SINO.indexOf(number) + 1;
          // 일조 and 이조 are words of their own.
          return /^[일이]$/.test(number) && whole.length === 2 && line !== whole && line.charAt(at - 1) !== "제"
            ? whole
            : `${value}조`;
        },
      )
      .replace(NATIVES, function (whole: string, ten: string | undefined, one: string | undefined) {
        var value = (NATIVE_TENS.indexOf((ten || "").replace("스무", "스물")) + 1) * 10 + onesOf(one || "");
        return value > 0 ? ` ${value}번째` : whole;
      })
      .replace(/(\d{1,3})\s*(?:번\s*)?째(?=(?:\s*(?:,|와|과|하고|및)\s*\d{1,3}\s*(?:번\s*)?째)*\s*조)/g, "$1조")
      // Alone it is an article's from the eleventh on: the first may be anything.
      .replace(/^\s*((?:1[1-9]|[2-9]\d)번째)\s*$/, "$1조")
      .replace(/번째조$/, "조")
      .replace(/(\d조)\s*조(?:항|문)?/g, "$1")
  );
}

function onesOf(native: string): number {
  var alone = ["첫", "둘", "셋", "넷"].indexOf(native);
  return native === "하나" ? 1 : alone >= 0 ? alone + 1 : NATIVE.indexOf(native) + 1;
}
