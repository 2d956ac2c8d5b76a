/** Black dots of a picture, a byte each, 1 is black. */
interface Picture {
  width: number
  height: number
  black: Uint8Array
}

/**
 * A picture as ZPL's ^GFA: rows in hexadecimal, repeated digits counted, what is white to the end of
 * a row left out, a row like the one above said by a colon (Zebra Programming Guide, "Alternative
 * Data Compression Scheme").
 */
export function graphicField({ width, height, black }: Picture): string {
  const bytes = Math.ceil(width / 8)
  let before = ''
  let data = ''
  for (let row = 0; row < height; row++) {
    const hex = hexOf(black.subarray(row * width, (row + 1) * width), bytes)
    data += hex === before ? ':' : compressed(hex)
    before = hex
  }
  return `^GFA,${bytes * height},${bytes * height},${bytes},${data}`
}

function hexOf(dots: Uint8Array, bytes: number): string {
  let hex = ''
  for (let at = 0; at < bytes * 8; at += 4) {
    let digit = 0
    for (let bit = 0; bit < 4; bit++) digit = digit * 2 + (dots[at + bit] ?? 0)
    hex += digit.toString(16).toUpperCase()
  }
  return hex
}

/** A digit twice or more. */
const RUN =
  /0{2,}|1{2,}|2{2,}|3{2,}|4{2,}|5{2,}|6{2,}|7{2,}|8{2,}|9{2,}|A{2,}|B{2,}|C{2,}|D{2,}|E{2,}|F{2,}/g

const compressed = (hex: string): string => {
  let end = hex.length
  while (hex[end - 1] === '0') end--
  const whole = hex.slice(0, end)
  const shown = whole.replace(RUN, run => counted(run.length) + run.slice(0, 1))
  return whole.length === hex.length ? shown : `${shown},`
}

/** G to Y count 1 to 19, g to z 20 to 400 by twenties. */
const counted = (count: number): string => {
  const [many, few] = [Math.min(20, Math.floor(count / 20)), count % 20]
  const rest = count - many * 20 - few
  return (
    'z'.repeat(rest / 400) +
    (many === 0 ? '' : String.fromCharCode(0x66 + many)) +
    (few === 0 ? '' : String.fromCharCode(0x46 + few))
  )
}
