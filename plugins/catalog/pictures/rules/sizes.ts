/** Longest sides in pixels, the largest first: lists and tiles; pages; whole screens. */
export const EDGES = { large: 1280, medium: 640, small: 160 } as const
export type Size = keyof typeof EDGES
export const SIZES = Object.keys(EDGES) as Size[]
