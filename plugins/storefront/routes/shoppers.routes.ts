import { del, get, getAs, patch, post, put, Id, Type } from 'stoa/plugin'
import { AddressView } from '../address-input.ts'
import { TokensView } from '../session-book.ts'
import { askForPassword, changePassword, resetPassword } from '../use-cases/change-password.ts'
import { logIn } from '../use-cases/log-in.ts'
import { EndedView, logOut, logOutEverywhere } from '../use-cases/log-out.ts'
import {
  AddressList,
  addToAddressBook,
  changeInAddressBook,
  chooseDefaultAddress,
  getAddress,
  listAddresses,
  removeFromAddressBook
} from '../use-cases/manage-addresses.ts'
import { getPicture, PictureView, removePicture, setPicture } from '../use-cases/manage-picture.ts'
import { changeProfile, deactivateAccount, getProfile } from '../use-cases/manage-profile.ts'
import {
  disableShopper,
  enableShopper,
  getShopper,
  listShoppers
} from '../use-cases/manage-shoppers.ts'
import { proveEmail } from '../use-cases/prove-email.ts'
import { refreshSession } from '../use-cases/refresh-session.ts'
import { SentView, signUp } from '../use-cases/sign-up.ts'
import { ProfileView } from '../views/profile.ts'
import { ShopperPage, ShopperView } from '../views/shoppers.ts'

// What can be guessed or floods.
const GUARDED = { rateLimit: 'account' } as const

export const shopperRoutes = {
  '/shoppers': [
    post('', signUp, SentView, { ...GUARDED, status: 202 }),
    post('/verify', proveEmail, TokensView, GUARDED),
    get('', listShoppers, ShopperPage),
    get('/:shopperId', getShopper, ShopperView),
    post('/:shopperId/disable', disableShopper, ShopperView),
    post('/:shopperId/enable', enableShopper, ShopperView)
  ],
  '/sessions': [
    post('', logIn, TokensView, { ...GUARDED, status: 201 }),
    post('/refresh', refreshSession, TokensView, GUARDED),
    del('/current', logOut, EndedView),
    del('', logOutEverywhere, EndedView)
  ],
  '/password-resets': [
    post('', askForPassword, SentView, { ...GUARDED, status: 202 }),
    post('/confirm', resetPassword, Type.Object({ changed: Type.Boolean() }), GUARDED)
  ],
  '/me': [
    get('', getProfile, ProfileView),
    patch('', changeProfile, ProfileView, { ifMatch: true }),
    post('/password', changePassword, TokensView, GUARDED),
    post('/deactivate', deactivateAccount, Type.Object({ deactivated: Type.Boolean() })),
    put('/picture', setPicture, PictureView, { ...GUARDED, accepts: 'image' }),
    del('/picture', removePicture, Type.Object({ removed: Type.Boolean() })),
    getAs(
      '/picture',
      getPicture,
      { type: 'image/webp', render: picture => picture },
      Type.String({ description: 'WebP.' })
    ),
    get('/addresses', listAddresses, AddressList),
    post('/addresses', addToAddressBook, AddressView, { status: 201 }),
    get('/addresses/:addressId', getAddress, AddressView),
    patch('/addresses/:addressId', changeInAddressBook, AddressView, { ifMatch: true }),
    del('/addresses/:addressId', removeFromAddressBook, Type.Object({ id: Id })),
    put('/addresses/:addressId/default', chooseDefaultAddress, AddressView)
  ]
}
