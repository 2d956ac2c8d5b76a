const words = {
  print: 'Print',
  gift: 'Print a gift receipt',
  email: 'Send by e-mail…',
  whatsapp: 'Send by WhatsApp…',
  link: 'Copy the public link',
  copied: 'The link is copied.',
  none: 'This receipt has no public link.',
  revoke: 'End the public link',
  renew: 'Make a new public link',
  revoked: 'Whoever has the link no longer sees the receipt.',
  renewed: 'There is a new link, and it is copied.',
  notCopied: 'The browser did not let it be copied: ',
  to: 'To',
  toHelp: { email: 'An e-mail address', whatsapp: 'A phone number with + and country code' },
  send: 'Send',
  sent: (to: string) => `On its way to ${to}.`
}
export { words }
export type ReceiptWords = typeof words
