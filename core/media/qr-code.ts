const OPTIONS = { margin: 2, errorCorrectionLevel: 'L' } as const

/** A QR code as pictures: SVG text, and a PNG in a data URL to be put into an <img>. */
export async function qrImages(text: string): Promise<{ svg: string; png: string }> {
  const { toDataURL, toString } = await import('qrcode')
  const [svg, png] = await Promise.all([
    toString(text, { ...OPTIONS, type: 'svg' }),
    toDataURL(text, OPTIONS)
  ])
  return { svg, png }
}
