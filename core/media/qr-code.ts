const LEVEL = { errorCorrectionLevel: 'L' } as const
const OPTIONS = { margin: 2, ...LEVEL } as const

/** A QR code as pictures: SVG text, and a PNG in a data URL to be put into an <img>. */
export async function qrImages(text: string): Promise<{ svg: string; png: string }> {
  const { toDataURL, toString } = await import('qrcode')
  const [svg, png] = await Promise.all([
    toString(text, { ...OPTIONS, type: 'svg' }),
    toDataURL(text, OPTIONS)
  ])
  return { svg, png }
}

/** A QR code as squares, for whoever draws it: without the free edge of four that it needs. */
export interface QrSquares {
  /** How many there are in a row, and how many rows. */
  size: number
  isDark(column: number, row: number): boolean
}

export async function qrSquares(text: string): Promise<QrSquares> {
  const { create } = await import('qrcode')
  const { modules } = create(text, LEVEL)
  return { size: modules.size, isDark: (column, row) => modules.get(row, column) === 1 }
}
