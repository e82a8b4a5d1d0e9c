import { CHROMIUM, PDFTOTEXT } from "./found.ts";

/** Says once which tests cannot be run here, and what they need. */
export default function say(): void {
  if (CHROMIUM === undefined)
    console.log("Skipped: there is no Chromium here. On Debian: apt-get install chromium");
  else if (PDFTOTEXT === undefined)
    console.log(
      "Skipped: PDFs are not read, for there is no pdftotext here. On Debian: apt-get install poppler-utils",
    );
}
