import { defineErrors } from 'stoa/plugin'

export const whatsAppErrors = defineErrors('whatsapp', {
  'gateway-not-installed': {
    status: 503,
    message:
      'The WhatsApp gateway is not installed on this instance; its operator adds it with `npm install @whiskeysockets/baileys` (its dependency libsignal is GPL-3.0).'
  },
  'already-linked': {
    status: 409,
    message: 'This connection is linked to {phone} and working; end it first to link another phone.'
  },
  'connection-ended': { status: 409, message: 'This connection has ended; create a new one.' },
  'too-many-connections': {
    status: 409,
    message: 'The company has {most} connections already; end one first.'
  },
  'phone-malformed': {
    status: 422,
    message:
      '{phone} is not an international phone number; write + and the country code, e.g. {example}.'
  },
  'no-receiver': {
    status: 422,
    message: 'Name either the customer (`customerId`) or a number (`to`), not both.'
  },
  'customer-without-phone': {
    status: 422,
    message: 'This customer has no phone number; add one first.'
  },
  'no-consent': {
    status: 422,
    message:
      'This person has not consented to WhatsApp messages; record the consent on the customer, or send `consent: true` with `to` if you have it.'
  },
  'not-failed': {
    status: 409,
    message: 'Only a message that failed can be sent again; this one is {state}.'
  },
  'sent-again': {
    status: 409,
    message: 'This message has been sent again already; the new one is in the list.'
  },
  'opted-out': {
    status: 422,
    message:
      'The owner of {phone} opted out of messages (STOP, BAJA); only they can opt in again, by writing START or ALTA.'
  }
})
