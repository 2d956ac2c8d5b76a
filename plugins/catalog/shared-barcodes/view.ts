import { Id, Page, type Static, Type } from 'stoa/plugin'

/** A number that stands on several variants, each in a writing of its own. */
export const SharedBarcode = Type.Object({
  number: Type.String({ description: 'The number that all of these writings come to.' }),
  variants: Type.Array(
    Type.Object({
      code: Type.String({ description: 'As it is written there.' }),
      variantId: Id,
      productId: Id,
      sku: Type.String(),
      name: Type.String(),
      active: Type.Boolean({ description: 'Whether it is on sale.' })
    }),
    {
      description:
        'The first is found by every writing that none of them has; the others by their own alone.'
    }
  )
})
export type SharedBarcode = Static<typeof SharedBarcode>

export const SharedBarcodePage = Page(SharedBarcode)
