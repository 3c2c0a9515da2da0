import { rootOf } from "../search/show/load.ts";
import { type Register, verdictOf } from "../takeaway/verdict.ts";
import { sha256 } from "./carried/sha256.ts";

/** The page on which a copy is held against what the site has given away: on this device, and nothing of the copy is sent. */
interface CheckWords {
  current: string;
  older: string;
  changed: string;
  unknown: string;
  reading: string;
  failed: string;
}

var form = document.getElementById("form-check");
var field = document.getElementById("form-copy") as HTMLInputElement | null;
var told = document.getElementById("form-verdict");
if (form !== null && field !== null && told !== null && typeof FileReader !== "undefined") {
  var register: Register | undefined;
  (window as unknown as { dari(file: string, data: Register): void }).dari = function (_file, data) {
    register = data;
  };
  var root = rootOf(document.getElementsByTagName("script"));
  var words = JSON.parse(form.getAttribute("data-words") || "{}") as CheckWords;
  var list = form.getAttribute("data-list") || "";
  form.removeAttribute("hidden");
  // A script is all that a page opened from a disk can load.
  var withRegister = function (done: () => void): void {
    if (register !== undefined) return done();
    var script = document.createElement("script");
    script.src = `${root}assets/${list}`;
    script.onload = script.onerror = done;
    document.body.appendChild(script);
  };
  var tell = function (text: string, kind: string): void {
    (told as HTMLElement).textContent = text;
    (told as HTMLElement).className = kind;
  };
  var judge = function (file: File): void {
    tell(words.reading, "");
    var reader = new FileReader();
    reader.onerror = function () {
      tell(words.failed, "");
    };
    reader.onload = function () {
      var sum = sha256(new Uint8Array(reader.result as ArrayBuffer));
      withRegister(function () {
        if (register === undefined) return tell(words.failed, "");
        var verdict = verdictOf(register, sum);
        var text = words[verdict.kind].replace("{{file}}", verdict.file).replace("{{day}}", verdict.day);
        if (verdict.changed.length > 0) text += ` ${words.changed} ${verdict.changed.join(", ")}`;
        tell(text, verdict.kind);
      });
    };
    reader.readAsArrayBuffer(file);
  };
  field.onchange = function () {
    var file = ((field as HTMLInputElement).files || [])[0];
    if (file !== undefined) judge(file);
  };
  document.ondragover = function (event) {
    event.preventDefault();
  };
  document.ondrop = function (event) {
    event.preventDefault();
    var file = event.dataTransfer && event.dataTransfer.files[0];
    if (file) judge(file);
  };
}
