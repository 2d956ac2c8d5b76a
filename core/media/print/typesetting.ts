/**
 * What sets text of all scripts and draws it: on a PDF, or as a printer's dots. Fonts, and all that
 * reads them, are loaded when the first thing is printed.
 */
export async function typesetting() {
  const [{ TextSetter }, { Dots }, { burnCode, burnLine }, { drawCode, drawLine, endPdf, newPdf }] =
    await Promise.all([
      import('./set-text.ts'),
      import('./dots.ts'),
      import('./on-dots.ts'),
      import('./on-pdf.ts')
    ])
  return { TextSetter, Dots, burnCode, burnLine, drawCode, drawLine, endPdf, newPdf }
}
