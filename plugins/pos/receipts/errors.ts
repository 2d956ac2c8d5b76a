/** What is refused of receipts that are shown or sent to customers. */
export const receiptProblems = {
  'receipt-link-ended': {
    status: 404,
    message: 'There is no receipt at this address (any more); ask the shop for it.'
  },
  'address-malformed': {
    status: 422,
    message: '{to} is no address a receipt can be sent to; write it like {example}.'
  },
  'messenger-off': {
    status: 409,
    message:
      'This company has no phone linked to WhatsApp: link one on the page WhatsApp, or send the receipt by e-mail.'
  },
  'messages-unwanted': {
    status: 422,
    message: 'The owner of {phone} wants no messages; send the receipt by e-mail, or print it.'
  }
} as const
