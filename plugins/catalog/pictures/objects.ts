import { defineObjects } from 'stoa/plugin'
import { SIZES, type Size } from './rules/sizes.ts'

export const pictureObjects = defineObjects({ name: 'catalog.pictures', type: 'image/webp' })

export const objectOf = (name: string, size: Size): string => `${name}.${size}`

/** All that is kept of pictures with these names. */
export const objectsOf = (names: readonly string[]): string[] =>
  names.flatMap(name => SIZES.map(size => objectOf(name, size)))
