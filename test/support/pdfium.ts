import { PDFiumLibrary } from "@hyzyla/pdfium";

/** A page as the reader of Chrome shows it. */
export interface ShownPage {
  width: number;
  height: number;
  pixels: Buffer;
  text: string;
}

let library: Promise<PDFiumLibrary> | undefined;

/** The pages of a PDF as PDFium shows them, 72 dots to the inch. */
export async function shownPages(bytes: Buffer): Promise<ShownPage[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  const pages: ShownPage[] = [];
  for (const page of document.pages()) {
    // A page that has been rendered is closed.
    const text = page.getText();
    const { width, height, data } = await page.render({ scale: 1, render: "bitmap" });
    pages.push({ width, height, pixels: Buffer.from(data), text });
  }
  document.destroy();
  return pages;
}
