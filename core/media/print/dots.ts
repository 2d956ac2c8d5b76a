import type { Outline } from './typefaces.ts'

/** From one point to another, in dots: x and y of both. */
type Stroke = readonly [fromX: number, fromY: number, toX: number, toY: number]

/** How many lines through a row of dots are looked at. */
const FINE = 4
/** Of how much of a dot black must be for it to be printed: thin strokes must not be lost. */
const ENOUGH = 0.42
/** How many straight lines stand for a curve. */
const STEPS = 6

/** A picture of black dots on white paper, as a thermal printer burns it. */
export class Dots {
  /** One byte a dot, 1 is black. */
  readonly black: Uint8Array

  constructor(
    readonly width: number,
    readonly height: number
  ) {
    this.black = new Uint8Array(width * height)
  }

  square(x: number, y: number, size: number): void {
    this.rect(x, y, size, size)
  }

  rect(x: number, y: number, width: number, height: number): void {
    for (let row = Math.max(0, y); row < Math.min(this.height, y + height); row++) {
      const start = row * this.width
      this.black.fill(
        1,
        start + Math.max(0, x),
        start + Math.max(0, Math.min(this.width, x + width))
      )
    }
  }

  /**
   * Fills an outline whose y goes upwards from a baseline; what winds around a point makes it black
   * (the nonzero rule, which TrueType is drawn by).
   */
  fill(path: Outline, x: number, baseline: number, scale: number): void {
    const strokes = strokesOf(path, x, baseline, scale)
    const ys = strokes.flatMap(([, from, , to]) => [from, to])
    const xs = strokes.flatMap(([from, , to]) => [from, to])
    const first = Math.max(0, Math.floor(Math.min(...ys)))
    const last = Math.min(this.height - 1, Math.floor(Math.max(...ys)))
    const left = Math.max(0, Math.floor(Math.min(...xs)))
    const width = Math.min(this.width, Math.ceil(Math.max(...xs))) - left
    if (width <= 0) return
    for (let row = first; row <= last; row++) {
      const ink = new Float32Array(width)
      for (let part = 0; part < FINE; part++) spread(ink, strokes, row + (part + 0.5) / FINE, left)
      for (let column = 0; column < width; column++) {
        if ((ink[column] ?? 0) / FINE >= ENOUGH) this.black[row * this.width + left + column] = 1
      }
    }
  }
}

/** Adds to each dot, from the one at `left` on, how much of it is inside on the line at y. */
function spread(ink: Float32Array, strokes: readonly Stroke[], y: number, left: number): void {
  const crossings = strokes
    .filter(([, from, , to]) => from <= y !== to <= y)
    .map(([x, from, toX, to]) => ({
      x: x + ((y - from) / (to - from)) * (toX - x),
      turn: to > from ? 1 : -1
    }))
    .sort((a, b) => a.x - b.x)
  let winding = 0
  for (const [i, { x, turn }] of crossings.entries()) {
    winding += turn
    const end = crossings[i + 1]?.x
    if (winding !== 0 && end !== undefined) cover(ink, x - left, end - left)
  }
}

function cover(ink: Float32Array, from: number, to: number): void {
  const end = Math.min(to, ink.length)
  for (let column = Math.max(0, Math.floor(from)); column < end; column++) {
    const share = Math.min(to, column + 1) - Math.max(from, column)
    ink[column] = (ink[column] ?? 0) + Math.max(0, share)
  }
}

function strokesOf({ commands }: Outline, x: number, baseline: number, scale: number): Stroke[] {
  const strokes: Stroke[] = []
  let at = [0, 0] as [number, number]
  let start = at
  const go = (to: [number, number]): void => {
    strokes.push([
      x + at[0] * scale,
      baseline - at[1] * scale,
      x + to[0] * scale,
      baseline - to[1] * scale
    ])
    at = to
  }
  for (const { command, args } of commands) {
    const points = pairs(args)
    if (command === 'moveTo') {
      if (at !== start) go(start)
      at = start = points[0] ?? at
    } else if (command === 'closePath') {
      go(start)
      at = start
    } else {
      for (const point of curve([at, ...points])) go(point)
    }
  }
  if (at !== start) go(start)
  return strokes
}

const pairs = (args: readonly number[]): Array<[number, number]> =>
  Array.from({ length: args.length / 2 }, (_, i) => [args[2 * i] ?? 0, args[2 * i + 1] ?? 0])

/** Points on a Bézier curve of any degree, by de Casteljau; a straight line is its end. */
function curve(control: Array<[number, number]>): Array<[number, number]> {
  if (control.length === 2) return control.slice(1)
  return Array.from({ length: STEPS }, (_, i) => {
    const t = (i + 1) / STEPS
    let points = control
    while (points.length > 1) {
      points = points.slice(1).map(([px, py], n) => {
        const [bx, by] = points[n] as [number, number]
        return [bx + (px - bx) * t, by + (py - by) * t]
      })
    }
    return points[0] as [number, number]
  })
}
