/** `stoa/testing/payments`: a shop that is paid through stand-ins of Stripe and Xendit. */
export { paymentsBench, type Payment, type PaymentsShop } from '../payments-shop.ts'
export { ageLogs } from '../payments/age-logs.ts'
export { letPausesPass, soon, soonIn } from '../payments/let-time-pass.ts'
export { providerCall } from '../payments/provider-call.ts'
export { StripeServer } from '../payments/stripe-server.ts'
export { XenditServer } from '../payments/xendit-server.ts'
