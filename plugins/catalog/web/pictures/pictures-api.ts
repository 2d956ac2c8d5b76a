import { answer, api } from 'stoa/web'
import type { Product } from '../console.tsx'

export type Picture = Product['pictures'][number]

/** As the API takes them. */
export const KINDS = 'image/jpeg,image/png,image/webp,image/gif,image/avif'
export const MOST_BYTES = 10_000_000
/** Said in place of the file, which goes as a form. */
const NO_IMAGE = { image: { type: 'image/png' as const, base64: '' } }

const form = (file: File) => (): FormData => {
  const data = new FormData()
  data.append('image', file)
  return data
}

/** The same file again is the same picture. */
export const addPicture = (productId: string, file: File) =>
  answer(
    api.POST('/api/v1/catalog/products/{productId}/pictures', {
      params: { path: { productId } },
      body: NO_IMAGE,
      bodySerializer: form(file)
    })
  )

export const replacePicture = (productId: string, { id, version }: Picture, file: File) =>
  answer(
    api.PUT('/api/v1/catalog/products/{productId}/pictures/{pictureId}/image', {
      params: { path: { productId, pictureId: id }, header: { 'if-match': `"${version}"` } },
      body: NO_IMAGE,
      bodySerializer: form(file)
    })
  )

export const describePicture = (productId: string, { id, version }: Picture, alt: string) =>
  answer(
    api.PATCH('/api/v1/catalog/products/{productId}/pictures/{pictureId}', {
      params: { path: { productId, pictureId: id }, header: { 'if-match': `"${version}"` } },
      body: { alt }
    })
  )

export const orderPictures = (productId: string, pictureIds: string[]) =>
  answer(
    api.PUT('/api/v1/catalog/products/{productId}/pictures', {
      params: { path: { productId } },
      body: { pictureIds }
    })
  )

export const removePicture = (productId: string, { id }: Picture) =>
  answer(
    api.DELETE('/api/v1/catalog/products/{productId}/pictures/{pictureId}', {
      params: { path: { productId, pictureId: id } }
    })
  )
