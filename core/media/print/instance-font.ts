import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/**
 * What is used of HarfBuzz's C interface (hb.h, hb-subset.h); objects are addresses in its memory.
 */
interface HarfBuzz {
  memory: { buffer: ArrayBuffer }
  _initialize: () => void
  malloc: (bytes: number) => number
  free: (address: number) => void
  hb_blob_create: (
    data: number,
    length: number,
    mode: number,
    userData: number,
    destroy: number
  ) => number
  hb_blob_destroy: (blob: number) => void
  hb_blob_get_data: (blob: number, length: number) => number
  hb_blob_get_length: (blob: number) => number
  hb_face_create: (blob: number, index: number) => number
  hb_face_destroy: (face: number) => void
  hb_face_reference_blob: (face: number) => number
  hb_set_clear: (set: number) => void
  hb_set_invert: (set: number) => void
  hb_subset_input_create_or_fail: () => number
  hb_subset_input_destroy: (input: number) => void
  hb_subset_input_set: (input: number, kind: number) => number
  hb_subset_input_unicode_set: (input: number) => number
  hb_subset_input_pin_axis_location: (
    input: number,
    face: number,
    axis: number,
    value: number
  ) => number
  hb_subset_or_fail: (face: number, input: number) => number
}

/** Node's own; its types lie with those of browsers. */
declare const WebAssembly: {
  instantiate: (program: Uint8Array) => Promise<{ instance: { exports: unknown } }>
}

const { resolve } = createRequire(import.meta.url)
const MODE_READONLY = 1
const SET_LAYOUT_FEATURE_TAG = 6
/** 'wght' as HarfBuzz writes tags. */
const WGHT = 0x77676874

/**
 * Ready to be used from then on. It keeps some megabytes of memory as long as someone holds it.
 */
export async function loadHarfBuzz(): Promise<HarfBuzz> {
  const { instance } = await WebAssembly.instantiate(
    await readFile(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
  )
  const harfBuzz = instance.exports as HarfBuzz
  harfBuzz._initialize()
  return harfBuzz
}

/**
 * A font of one weight out of a variable one, with all its letters and rules: what embeds fonts in
 * a PDF cannot vary them.
 * @param font TrueType
 * @returns TrueType
 */
export function ofWeight(hb: HarfBuzz, font: Uint8Array, weight: number): Uint8Array {
  const data = hb.malloc(font.byteLength)
  new Uint8Array(hb.memory.buffer).set(font, data)
  const source = hb.hb_blob_create(data, font.byteLength, MODE_READONLY, 0, 0)
  const face = hb.hb_face_create(source, 0)
  const input = hb.hb_subset_input_create_or_fail()
  try {
    for (const everything of [
      hb.hb_subset_input_unicode_set(input),
      hb.hb_subset_input_set(input, SET_LAYOUT_FEATURE_TAG)
    ]) {
      hb.hb_set_clear(everything)
      hb.hb_set_invert(everything)
    }
    if (hb.hb_subset_input_pin_axis_location(input, face, WGHT, weight) === 0) {
      throw new Error('A font that is printed with has no axis of weights.')
    }
    const made = hb.hb_subset_or_fail(face, input)
    if (made === 0) {
      throw new Error(`A font that is printed with cannot be made of weight ${weight}.`)
    }
    const blob = hb.hb_face_reference_blob(made)
    const at = hb.hb_blob_get_data(blob, 0)
    const copy = new Uint8Array(hb.memory.buffer).slice(at, at + hb.hb_blob_get_length(blob))
    hb.hb_blob_destroy(blob)
    hb.hb_face_destroy(made)
    return copy
  } finally {
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(face)
    hb.hb_blob_destroy(source)
    hb.free(data)
  }
}
