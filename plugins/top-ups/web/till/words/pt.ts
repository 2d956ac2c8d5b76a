import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Recarga',
  phone: 'Número de telefone',
  country: 'País, se for outro',
  find: 'Procurar a operadora',
  offLine:
    'Recargas só são vendidas com conexão: é preciso perguntar à operadora. Tente quando a rede voltar.',
  operator: 'Operadora',
  amount: 'Valor',
  between: (least, most) => `De ${least} a ${most}.`,
  fee: 'Além disso há uma taxa de',
  take: 'Para a conta',
  another: 'Outro número',
  remove: 'Tirar',
  unmatched: 'A linha de uma recarga foi tirada. Tire também a recarga.',
  underWay: 'Recarga em andamento:',
  failed: 'Recarga falhou:',
  failedHelp: 'Devolva o dinheiro pelo recibo ou peça para tentar de novo em Recargas.',
  seen: 'Visto'
}
