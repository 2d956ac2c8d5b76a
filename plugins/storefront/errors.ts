import { defineErrors } from 'stoa/plugin'

export const storefrontErrors = defineErrors('storefront', {
  // Window
  'key-required': {
    status: 401,
    message:
      "Identify the shop: send its publishable key in the header X-Storefront-Key, or call the shop's own host."
  },
  'key-invalid': {
    status: 401,
    message: 'The publishable key is unknown or revoked; ask the shop for a valid one.'
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
  'account-disabled': { status: 403, message: 'This account is disabled; contact the shop.' },
  'email-look-alike': {
    status: 422,
    message:
      'The e-mail mixes scripts, so it could be mistaken for another address; use letters of one script.'
  },
  'email-unverified': {
    status: 403,
    message:
      'Verify your e-mail first: open the link or enter the code that was sent to it; sign up again to get another.'
  },
  'invalid-credentials': { status: 422, message: 'E-mail or password is wrong.' },
  'password-wrong': { status: 422, message: 'The old password is wrong.' },
  'code-invalid': {
    status: 422,
    message: 'The code or link is wrong, already used or expired; request a new one.'
  },
  'pages-unknown': {
    status: 409,
    message:
      'This shop has no page address (setting pagesUrl), so no link can be mailed; request a code instead: mode "code".'
  },
  'refresh-token-invalid': {
    status: 401,
    message: 'The refresh token is unknown, used or expired; log in again.'
  },
  'phone-invalid': {
    status: 422,
    message: 'This is not a phone number, or is ambiguous; write it like {example}.'
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
    message: 'The variants {variantIds} are not on sale; remove them from the cart.'
  },
  'cart-full': {
    status: 422,
    message: 'A cart holds {most} lines; check out first, or take something out.'
  },
  'cart-empty': { status: 422, message: 'The cart is empty; add something first.' },
  'cart-ordered': {
    status: 409,
    message: 'This cart is already checked out as the order {orderId}; open a new one.'
  },
  'total-changed': {
    status: 409,
    message:
      'The order comes to {totalMinor} now, not {expectedTotalMinor}; show the new totals in `facts.cart` and confirm again.'
  },
  'stock-short': {
    status: 409,
    message:
      'There is not enough stock of {variantIds}; reduce the quantity, or remove it from the cart.'
  },
  'held-enough': {
    status: 409,
    message:
      'Unpaid orders already reserve as much of {variantIds} as is allowed; reduce the quantity, or choose a way of paying immediately.'
  },
  'contact-required': {
    status: 422,
    message: 'Guests must send `contact` with name and email.'
  },
  'address-required': {
    status: 422,
    message:
      'A delivery address is required: send `address`, or the `addressId` of a saved address.'
  },
  'shipping-required': {
    status: 422,
    message:
      'A shipping method is required: send a `shippingMethodId` from GET /api/v1/storefront/carts/:cartId/shipping.'
  },
  'shipping-unavailable': {
    status: 422,
    message:
      'This shipping method is not available for these goods and this address; GET /api/v1/storefront/carts/:cartId/shipping lists those that are.'
  },
  'shipping-service-unknown': {
    status: 422,
    message:
      'The variant {variantId} is not an active service in the catalogue; shipping is sold as a service so that it is taxed.'
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
      'Payment is required: send `payment` with one of the methods from GET /api/v1/storefront/carts/:cartId/payment-methods.'
  },
  'payment-method-unknown': {
    status: 422,
    message:
      'This shop does not accept {provider} {method} here; `facts.methods` lists what it accepts.'
  },
  'payments-off': {
    status: 409,
    message: 'This shop does not take or refund online payments at present; ask the shop.'
  },
  'nothing-due': {
    status: 409,
    message: 'Nothing is due for this order; it is {state} and {paymentState}.'
  },
  'too-many-payments': {
    status: 409,
    message: 'Payment was attempted {most} times; ask the shop for help.'
  },
  'order-state': { status: 409, message: 'The order is {state}, which does not allow: {action}.' },
  'cancel-not-allowed': {
    status: 409,
    message: 'You can no longer cancel this order yourself; ask the shop.'
  },
  'order-unpaid': {
    status: 409,
    message:
      'Nothing was paid for this order, so nothing can be refunded; cancel it instead, or close it if it was handed out.'
  },
  'order-sold': {
    status: 409,
    message:
      'The order {number} is already a sale; return its goods instead: POST /api/v1/storefront/admin/orders/:orderId/returns.'
  },
  'order-not-awaiting-sale': {
    status: 409,
    message:
      'This order is not awaiting its sale: it is {state} and {paymentState}; only a paid order that is not being refunded, sold, cancelled or expired is.'
  },
  'goods-missing': {
    status: 409,
    message:
      'Items of the order {number} are out of stock: {skus}; `facts.missing` lists what is requested and what is available. Correct the stock and try again, or cancel the order.'
  },
  'flag-not-set': { status: 409, message: 'This order is not (or no longer) flagged {flag}.' },
  'return-pending': { status: 409, message: 'A return request of this order is already pending.' },
  'return-decided': { status: 409, message: 'This return is already {state}.' },
  'return-line': {
    status: 422,
    message: 'Line {lineNo} cannot be returned in this quantity: {left} can still be returned.'
  }
})
