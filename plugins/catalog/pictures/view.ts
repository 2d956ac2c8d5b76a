import { Id, type Static, Type } from 'stoa/plugin'

export const PictureView = Type.Object({
  id: Id,
  url: Type.String({
    description:
      "Path at this instance; with /small, /medium or /large behind it, a WebP of 160, 640 or 1280 pixels' longest side. Whoever knows it may see it, without logging in. It never shows anything else."
  }),
  alt: Type.String({ description: 'What is seen, in words; empty: it adds nothing.' }),
  width: Type.Integer({ description: 'Of the largest, in pixels.' }),
  height: Type.Integer(),
  version: Type.Integer()
})
export type PictureView = Static<typeof PictureView>
export const PictureList = Type.Object({
  items: Type.Array(PictureView, {
    description: 'In their order; the first stands for the product.'
  })
})
