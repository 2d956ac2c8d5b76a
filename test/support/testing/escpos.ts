import { crc32, deflateSync } from 'node:zlib'

/** Black dots on white paper; one byte a dot, 1 is black. */
export interface Picture {
  width: number
  height: number
  black: Uint8Array
}

/** What came out of a printer. */
export interface Printout {
  paper: Picture
  /** The lines set in the printer's own letters, as they can be read. */
  lines: string[]
  pictures: number
  cuts: number
  drawerPulses: number
}

const LETTER = { width: 12, height: 24 }
const LINE_FEED = 30
// prettier-ignore
const CP852 = 'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0'
// Node's own decoder takes windows-1252 for ISO 8859-1.
const UPPER_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** By the numbers of ESC t that the printers of most makers share. */
const CODE_PAGES: Record<number, (byte: number) => string> = {
  16: byte => UPPER_1252[byte - 0x80] ?? String.fromCharCode(byte),
  17: byte => new TextDecoder('ibm866').decode(Uint8Array.of(byte)),
  18: byte => (byte < 0x80 ? String.fromCharCode(byte) : (CP852[byte - 0x80] ?? '?'))
}

/**
 * A receipt printer: reads ESC/POS and prints it on paper. What it does not know is an error, as it
 * would be letters of rubbish on paper.
 * @param dots how wide it prints
 * @param draw what a letter of its own looks like, as wide and high as asked
 */
export function printed(
  bytes: Uint8Array,
  dots: number,
  draw: (letter: string, width: number, height: number, isBold: boolean) => Picture
): Printout {
  const out: Omit<Printout, 'paper'> = { lines: [], pictures: 0, cuts: 0, drawerPulses: 0 }
  const rows: Uint8Array[] = []
  let line: Array<{ letter: string; isBold: boolean; wide: number; high: number }> = []
  let [page, isBold, wide, high] = [16, false, 1, 1]
  let at = 0
  const next = (): number => {
    const byte = bytes[at++]
    if (byte === undefined) throw new Error('The bytes end in the middle of a command.')
    return byte
  }
  const feed = (count: number): void => {
    for (let i = 0; i < count; i++) rows.push(new Uint8Array(dots))
  }
  const endLine = (): void => {
    const tallest = Math.max(1, ...line.map(({ high: times }) => times))
    const top = rows.length
    feed(Math.max(LINE_FEED, tallest * LETTER.height + 6))
    let x = 0
    for (const { letter, isBold: bold, wide: w, high: h } of line) {
      const width = LETTER.width * w
      if (x + width > dots) throw new Error(`A line is wider than the paper: ${textOf(line)}`)
      stamp(rows, draw(letter, width, LETTER.height * h, bold), x, top)
      x += width
    }
    out.lines.push(textOf(line))
    line = []
  }
  const image = (): void => {
    const mode = next()
    const across = next() + 256 * next()
    const down = next() + 256 * next()
    if (mode !== 0 || across * 8 > dots) throw new Error(`A picture is ${across * 8} dots wide.`)
    if (line.length > 0) endLine()
    for (let y = 0; y < down; y++) {
      const row = new Uint8Array(dots)
      for (let x = 0; x < across; x++) {
        const byte = next()
        for (let bit = 0; bit < 8; bit++) row[x * 8 + bit] = (byte >> (7 - bit)) & 1
      }
      rows.push(row)
    }
    out.pictures++
  }
  const commands: Record<string, () => void> = {
    '1b 40': () => ([page, isBold, wide, high] = [16, false, 1, 1]),
    '1c 2e': () => {},
    '1b 4d': () => {
      next()
    },
    '1b 74': () => (page = next()),
    '1b 45': () => (isBold = next() % 2 === 1),
    '1d 21': () => {
      const size = next()
      ;[wide, high] = [(size >> 4) + 1, (size & 15) + 1]
    },
    '1b 70': () => {
      next()
      next()
      next()
      out.drawerPulses++
    },
    '1d 56': () => {
      next()
      out.cuts++
    },
    '1d 76': () => {
      next()
      image()
    }
  }
  while (at < bytes.length) {
    const byte = next()
    if (byte === 0x0a) {
      endLine()
    } else if ([0x1b, 0x1c, 0x1d].includes(byte)) {
      const name = `${hex(byte)} ${hex(next())}`
      const command = commands[name]
      if (!command) throw new Error(`No printer knows the command ${name}.`)
      command()
    } else if (byte < 0x20) {
      throw new Error(`A printer draws nothing for ${hex(byte)}.`)
    } else {
      const letters = CODE_PAGES[page]
      if (!letters) throw new Error(`Many printers have no code page ${page}.`)
      line.push({ letter: letters(byte), isBold, wide, high })
    }
  }
  if (line.length > 0) throw new Error('The last line is not ended, so it is not printed.')
  return { ...out, paper: onPaper(rows, dots) }
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
const textOf = (line: Array<{ letter: string }>): string => line.map(l => l.letter).join('')

function stamp(rows: Uint8Array[], picture: Picture, x: number, top: number): void {
  for (let row = 0; row < picture.height; row++) {
    for (let column = 0; column < picture.width; column++) {
      const paper = rows[top + row]
      if (paper && picture.black[row * picture.width + column] === 1) paper[x + column] = 1
    }
  }
}

function onPaper(rows: Uint8Array[], dots: number): Picture {
  const black = new Uint8Array(rows.length * dots)
  for (const [i, row] of rows.entries()) black.set(row, i * dots)
  return { width: dots, height: rows.length, black }
}

/** A picture as a PNG (W3C PNG, third edition), to be looked at. */
export function pngOf({ width, height, black }: Picture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const lines = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      lines[y * (width + 1) + 1 + x] = black[y * width + x] === 1 ? 0 : 255
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
