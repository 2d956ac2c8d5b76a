/** The languages sample goods have names in; a company of another one gets English. */
export type Language = 'en' | 'es' | 'pt' | 'id'
export type Words = Readonly<Record<Language, string>>

export const words = (en: string, es: string, pt: string, id: string): Words => ({ en, es, pt, id })

/** Colours and sizes of which each pair is a variant. */
export interface Options {
  colours: readonly Words[]
  sizes: readonly string[]
}

export interface Sample {
  /** Stands in barcodes, so it never changes: 1 to 99, unique in its industry. */
  code: number
  /** Behind `SAMPLE-` in the SKU, so it never changes either. */
  key: string
  /** In US dollars; see price.ts. */
  price: number
  name: Words
  options?: Options
}

export interface Shelf {
  name: Words
  samples: readonly Sample[]
}

/** What a shop of an industry sells, by category. */
export interface Industry {
  /** Stands in barcodes, so it never changes: 1 to 9. */
  code: number
  name: Words
  /** Pieces of each variant a shop begins with. */
  stock: number
  shelves: readonly Shelf[]
}

export const shelf = (name: Words, ...samples: Sample[]): Shelf => ({ name, samples })

export const sample = (
  code: number,
  key: string,
  price: number,
  name: Words,
  options?: Options
): Sample => ({ code, key, price, name, ...(options && { options }) })

/** The language of a BCP 47 tag, as far as there are names in it. */
export function languageOf(locale: string): Language {
  const [spoken = ''] = locale.toLowerCase().split('-')
  return spoken === 'es' || spoken === 'pt' || spoken === 'id' ? spoken : 'en'
}
