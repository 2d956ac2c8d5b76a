import type { ReceiptWords } from './en.ts'

export const words: ReceiptWords = {
  print: 'Imprimir',
  gift: 'Imprimir um recibo para presente',
  email: 'Enviar por e-mail…',
  whatsapp: 'Enviar por WhatsApp…',
  link: 'Copiar o link público',
  copied: 'O link foi copiado.',
  none: 'Este recibo não tem link público.',
  revoke: 'Encerrar o link público',
  renew: 'Criar outro link público',
  revoked: 'Quem tiver o link não vê mais o recibo.',
  renewed: 'Há um link novo, já copiado.',
  notCopied: 'O navegador não deixou copiar: ',
  to: 'Para',
  toHelp: { email: 'Um e-mail', whatsapp: 'Um número de telefone com + e código do país' },
  send: 'Enviar',
  sent: to => `A caminho de ${to}.`
}
