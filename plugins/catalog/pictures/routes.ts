import { del, getAs, patch, post, put, Type } from 'stoa/plugin'
import { addPicture } from './add-picture.ts'
import { describePicture } from './describe-picture.ts'
import { orderPictures } from './order-pictures.ts'
import { removePicture } from './remove-picture.ts'
import { replacePicture } from './replace-picture.ts'
import { showPicture } from './show-picture.ts'
import { PictureList, PictureView } from './view.ts'

/** Below the products. */
export const picturesOfProductRoutes = [
  post('/:productId/pictures', addPicture, PictureView, {
    status: 201,
    accepts: 'image',
    idempotency: 'optional'
  }),
  put('/:productId/pictures', orderPictures, PictureList),
  patch('/:productId/pictures/:pictureId', describePicture, PictureView, { ifMatch: true }),
  put('/:productId/pictures/:pictureId/image', replacePicture, PictureView, {
    ifMatch: true,
    accepts: 'image'
  }),
  del('/:productId/pictures/:pictureId', removePicture, PictureList)
]

export const pictureRoutes = [
  getAs(
    '/:address/:size',
    showPicture,
    { type: 'image/webp', render: ({ bytes }) => bytes, lasting: ({ name }) => name },
    Type.String({ description: 'WebP.' }),
    { rateLimit: 'picture' }
  )
]
