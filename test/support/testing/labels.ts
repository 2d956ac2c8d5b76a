import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFParse } from 'pdf-parse'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

// What reads labels as others do: pdf.js draws the PDF, Zebrash (zpl-renderer-js) the ZPL, and ZXing
// reads the bars. None of them shares a line with what printed them.

const { resolve } = createRequire(import.meta.url)
const wasm = await readFile(resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } })

export interface ReadCode {
  format: string
  text: string
  /** In dots of the picture. */
  x: number
  y: number
}

/** The bars in a picture, from the top left. @param png a file */
export async function codesIn(png: Uint8Array): Promise<ReadCode[]> {
  const found = await readBarcodes(png, {
    tryHarder: true,
    maxNumberOfSymbols: 255,
    eanAddOnSymbol: 'Ignore'
  })
  return found
    .map(({ format, text, position: { topLeft } }) => ({ format, text, ...topLeft }))
    .sort((a, b) => a.y - b.y || a.x - b.x)
}

/** The pages of a PDF as pictures, at so many times 72 dots an inch. */
export async function pagesOf(pdf: Uint8Array, scale = 4): Promise<Uint8Array[]> {
  const parser = new PDFParse({ data: new Uint8Array(pdf) })
  try {
    const { pages } = await parser.getScreenshot({ scale, imageBuffer: true, imageDataUrl: false })
    return pages.map(({ data }) => data)
  } finally {
    await parser.destroy()
  }
}

/** The text of a PDF. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(pdf) })
  try {
    return (await parser.getText()).text
  } finally {
    await parser.destroy()
  }
}

/** What a label printer makes of ZPL, a picture for each label. */
export async function zplPrinted(
  zpl: string,
  { widthMm, heightMm, dots }: { widthMm: number; heightMm: number; dots: 203 | 300 }
): Promise<Uint8Array[]> {
  const { ready } = await import('zpl-renderer-js')
  const { api } = await ready
  const pictures = await api.zplToBase64MultipleAsync(zpl, widthMm, heightMm, dots === 203 ? 8 : 12)
  return pictures.map(text => Buffer.from(text, 'base64'))
}
