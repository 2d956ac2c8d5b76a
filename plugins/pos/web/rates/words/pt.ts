import type { RateWords } from './en.ts'

export const words: RateWords = {
  title: 'Moedas estrangeiras',
  lead: 'O dinheiro que os caixas aceitam em outras moedas, e a que taxa. Uma taxa nova substitui a anterior; o que foi vendido conserva a sua. O troco é dado na moeda da empresa.',
  add: 'Definir uma taxa',
  again: currency => `Definir uma taxa nova para ${currency}`,
  newRate: 'Taxa nova',
  stop: 'Não aceitar mais',
  stopOne: currency => `Não aceitar mais ${currency}`,
  stopHelp: currency =>
    `Os caixas não aceitam dinheiro em ${currency} a partir de agora. O que estiver numa gaveta é contado como antes. Com uma taxa nova volta a ser aceito.`,
  stopped: currency => `${currency} não é mais aceito.`,
  currency: 'Moeda',
  rate: 'Taxa de câmbio',
  rateHelp: (currency, own) => `Quanto ${own} vale um ${currency} no caixa, até 8 decimais.`,
  rateWrong: 'Escreva um decimal acima de zero, como 0.85.',
  smallest: 'Aceita-se em múltiplos de',
  smallestHelp: 'A menor nota que se aceita, p. ex. 5,00. Vazio: moedas também.',
  from: 'Válida a partir de',
  fromHelp: 'O dia comercial com que começa. Vazio: a partir de agora.',
  save: 'Definir a taxa',
  saved: currency => `A taxa de ${currency} está definida.`,
  state: 'Estado',
  states: { 'in-force': 'Em vigor', 'to-come': 'Futura', past: 'Anterior' },
  off: 'Não se aceita',
  emptyTitle: 'Os caixas aceitam uma só moeda',
  emptyHelp: 'Defina uma taxa para outra, e o caixa a oferece no pagamento em dinheiro.'
}
