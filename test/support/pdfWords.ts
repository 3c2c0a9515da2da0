import { PDFiumLibrary } from "@hyzyla/pdfium";

/** The words of each page of a PDF, as a browser finds them. */
export async function wordsIn(bytes: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const words = [...document.pages()].map((page) => page.getText());
    document.destroy();
    return words;
  } finally {
    library.destroy();
  }
}
