import type { ReceiptWords } from './en.ts'

export const words: ReceiptWords = {
  print: 'Imprimir',
  gift: 'Imprimir un recibo de regalo',
  email: 'Enviar por correo…',
  whatsapp: 'Enviar por WhatsApp…',
  link: 'Copiar el enlace público',
  copied: 'El enlace está copiado.',
  none: 'Este recibo no tiene enlace público.',
  revoke: 'Anular el enlace público',
  renew: 'Crear otro enlace público',
  revoked: 'Quien tenga el enlace ya no ve el recibo.',
  renewed: 'Hay un enlace nuevo, ya copiado.',
  notCopied: 'El navegador no permitió copiarlo: ',
  to: 'Para',
  toHelp: {
    email: 'Un correo electrónico',
    whatsapp: 'Un número de teléfono con + y código de país'
  },
  send: 'Enviar',
  sent: to => `En camino a ${to}.`
}
