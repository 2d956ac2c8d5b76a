import type { DisplayWords } from './en.ts'

export const words: DisplayWords = {
  title: 'Tela do cliente',
  welcome: 'Boas-vindas',
  goods: 'O que está sendo registrado',
  serviceCharge: 'Taxa de serviço',
  total: 'Total',
  toPay: 'A pagar',
  toGiveBack: 'A devolver',
  paid: 'Pago',
  back: 'Seu troco',
  thanks: 'Obrigado',
  discount: 'Desconto',
  receipt: 'Seu recibo',
  earlier: lines => (lines === 1 ? '1 linha antes' : `${lines} linhas antes`)
}
