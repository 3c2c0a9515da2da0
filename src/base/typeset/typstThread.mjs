// A thread that typesets what it is given, one after the other.
import { parentPort, workerData } from "node:worker_threads";
import { documentOf, pdfOf, typstWith } from "./typst.mjs";

const compiler = typstWith(workerData.map((font) => Buffer.from(font)));

parentPort.on("message", ({ number, kind, source, inputs }) => {
  try {
    const document = documentOf(compiler, source, inputs);
    const made = kind === "pdf" ? pdfOf(compiler, document) : compiler.plainSvg(document);
    parentPort.postMessage({ number, made });
  } catch (error) {
    parentPort.postMessage({ number, fault: String(error?.message ?? error) });
  }
});
