import { del, get, getAs, patch, post, put, Type } from 'stoa/plugin'
import { changePassword } from '../passwords/change-password.ts'
import { TokensView } from '../sessions/view.ts'
import { changeProfile } from './change-profile.ts'
import { deactivateAccount } from './deactivate-account.ts'
import { getPicture } from './get-picture.ts'
import { getProfile } from './get-profile.ts'
import { removePicture } from './remove-picture.ts'
import { PictureView, setPicture } from './set-picture.ts'
import { ProfileView } from './view.ts'

export const profileRoutes = [
  get('', getProfile, ProfileView),
  patch('', changeProfile, ProfileView, { ifMatch: true }),
  post('/password', changePassword, TokensView, { rateLimit: 'account' }),
  post('/deactivate', deactivateAccount, Type.Object({ deactivated: Type.Boolean() })),
  put('/picture', setPicture, PictureView, { rateLimit: 'account', accepts: 'image' }),
  del('/picture', removePicture, Type.Object({ removed: Type.Boolean() })),
  getAs(
    '/picture',
    getPicture,
    { type: 'image/webp', render: picture => picture },
    Type.String({ description: 'WebP.' })
  )
]
