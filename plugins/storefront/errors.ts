import { defineErrors } from 'stoa/plugin'

export const storefrontErrors = defineErrors('storefront', {
  // Window
  'key-required': {
    status: 401,
    message:
      "Say whose shop this is: send its publishable key in the header X-Storefront-Key, or call the shop's own host."
  },
  'key-invalid': {
    status: 401,
    message: 'The publishable key is unknown or was revoked; ask the shop for one that is in force.'
  },
  // Shoppers
  'visitor-token-invalid': {
    status: 401,
    message:
      'The X-Visitor-Token is unknown or has expired; refresh it (POST /api/v1/storefront/sessions/refresh), log in, or leave it out.'
  },
  'login-required': {
    status: 401,
    message:
      'Log in first (POST /api/v1/storefront/sessions) and send the access token in the header X-Visitor-Token.'
  },
  'logged-in-already': {
    status: 409,
    message: 'You are logged in: a shopper needs no guest token.'
  },
  'session-ended': { status: 401, message: 'This login was ended; log in again.' },
  'account-disabled': { status: 403, message: 'This account is disabled; write to the shop.' },
  'email-look-alike': {
    status: 422,
    message:
      'The e-mail has letters that look like others and could be taken for another address; write it in the letters of one script.'
  },
  'email-unverified': {
    status: 403,
    message:
      'Prove first that the e-mail is yours: open the link or enter the code that was sent to it; sign up once more to get another.'
  },
  'invalid-credentials': { status: 422, message: 'E-mail or password is wrong.' },
  'password-wrong': { status: 422, message: 'The old password is wrong.' },
  'code-invalid': {
    status: 422,
    message: 'The code or link is wrong, used up or too old; ask for a new one.'
  },
  'pages-unknown': {
    status: 409,
    message:
      'This shop has not told where its pages are (setting pagesUrl), so no link can be mailed; ask for a code instead: mode "code".'
  },
  'refresh-token-invalid': {
    status: 401,
    message: 'The refresh token is unknown, used or expired; log in again.'
  },
  'phone-invalid': {
    status: 422,
    message: 'This is no phone number, or may be one of two; write it like {example}.'
  },
  'country-unknown': {
    status: 422,
    message:
      'There is no country {country} in ISO 3166-1; GET /api/v1/storefront/countries lists them.'
  },
  'region-unknown': {
    status: 422,
    message:
      'There is no region {region} of {country} in ISO 3166-2; GET /api/v1/storefront/countries/{country}/regions lists them.'
  },
  'address-book-full': {
    status: 409,
    message: 'An address book holds {most} addresses; delete one first.'
  },
  // Carts and orders
  'not-sold': {
    status: 422,
    message: 'The variants {variantIds} are not on sale (any more); take them out of the cart.'
  },
  'cart-full': {
    status: 422,
    message: 'A cart holds {most} lines; check out first, or take something out.'
  },
  'cart-empty': { status: 422, message: 'There is nothing in the cart; put something in first.' },
  'cart-ordered': {
    status: 409,
    message: 'This cart was checked out already, as the order {orderId}; open a new one.'
  },
  'total-changed': {
    status: 409,
    message:
      'The order comes to {totalMinor} now, not {expectedTotalMinor} (minor units); show the new figures in `facts.cart` and ask again.'
  },
  'stock-short': {
    status: 409,
    message: 'There is not enough left of {variantIds}; take less, or take it out of the cart.'
  },
  'held-enough': {
    status: 409,
    message:
      'Orders that are paid later hold as much of {variantIds} as they may for now; take less, or pay at once.'
  },
  'contact-required': {
    status: 422,
    message: 'Guests say who they are: send `contact` with name and email.'
  },
  'address-required': {
    status: 422,
    message: 'Say where the goods go: send `address`, or the `addressId` of an address of yours.'
  },
  'shipping-required': {
    status: 422,
    message:
      'Choose how the goods are handed over: send a `shippingMethodId` out of GET /api/v1/storefront/carts/:cartId/shipping.'
  },
  'shipping-unavailable': {
    status: 422,
    message:
      'This way of shipping is not offered for these goods and this address; GET /api/v1/storefront/carts/:cartId/shipping lists those that are.'
  },
  'shipping-service-unknown': {
    status: 422,
    message:
      'The variant {variantId} is no active service of the catalogue; shipping is sold as one, so that its tax is known.'
  },
  'shop-unknown': { status: 422, message: 'There is no shop {shopId} to collect from.' },
  'zone-unknown': { status: 422, message: 'There is no shipping zone {zoneId}.' },
  'zone-name-taken': { status: 409, message: 'A shipping zone named {name} exists already.' },
  'zone-in-use': {
    status: 409,
    message: 'Shipping methods belong to this zone; delete them first.'
  },
  'method-place': {
    status: 422,
    message:
      'A shipping method has either a zoneId, or the pickupShopId of the shop the goods are collected from.'
  },
  'rates-unordered': {
    status: 422,
    message: 'Two rates have the same upToGrams; name each weight once.'
  },
  'payment-required': {
    status: 422,
    message:
      'Something is due: send `payment` with one of the ways of paying out of GET /api/v1/storefront/carts/:cartId/payment-methods.'
  },
  'payment-method-unknown': {
    status: 422,
    message:
      'This shop cannot be paid by {provider} {method} here; `facts.methods` lists what it takes.'
  },
  'payments-off': {
    status: 409,
    message:
      'This shop moves no money over the web at present, neither to it nor back; ask the shop.'
  },
  'nothing-due': {
    status: 409,
    message: 'Nothing is to be paid for this order any more; it is {state} and {paymentState}.'
  },
  'too-many-payments': {
    status: 409,
    message: 'Payment was tried {most} times; ask the shop to help.'
  },
  'order-state': { status: 409, message: 'The order is {state}, so it cannot be done: {action}.' },
  'cancel-not-allowed': {
    status: 409,
    message: 'This order cannot be cancelled by yourself any more; ask the shop.'
  },
  'order-unpaid': {
    status: 409,
    message:
      'Nothing of this order was paid, so nothing can be refunded; cancel it instead, or close it when it was handed out.'
  },
  'order-sold': {
    status: 409,
    message:
      'The order {number} is sold; take its goods back instead: POST /api/v1/storefront/admin/orders/:orderId/returns.'
  },
  'order-not-awaiting-sale': {
    status: 409,
    message:
      'This order does not wait for its sale: it is {state} and {paymentState}; only one that is paid, whose money is not going back, and that is neither sold nor given up does.'
  },
  'goods-missing': {
    status: 409,
    message:
      'Of the order {number} {skus} is not in stock; `facts.missing` lists what is wanted and what is there. Correct the stock and try again, or cancel the order.'
  },
  'flag-not-set': { status: 409, message: 'This order is not flagged {flag}, or not any more.' },
  'return-pending': { status: 409, message: 'A return of this order waits for an answer already.' },
  'return-decided': { status: 409, message: 'This return was {state} already.' },
  'return-line': {
    status: 422,
    message: 'Line {lineNo} cannot come back in this quantity: {left} are left of it.'
  }
})
