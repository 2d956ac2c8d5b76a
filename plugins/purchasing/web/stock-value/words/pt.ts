import type { CostWords } from './en.ts'

export const words: CostWords = {
  method: 'Método de custeio',
  methods: { average: 'Média móvel', fifo: 'Primeiro a entrar, primeiro a sair (FIFO)' },
  about: {
    average:
      'A mercadoria que sai custa o que uma unidade custa em média na empresa; cada recebimento pondera a média de novo.',
    fifo: 'A mercadoria que sai custa o que custou a que entrou primeiro na loja. Cada recebimento é uma camada própria.'
  },
  waiting: method => `${method} a partir de`,
  change: 'Alterar',
  title: 'Como o estoque é avaliado?',
  help: 'A partir do dia que escolher. O que houver então passa com o seu valor; nada do passado muda.',
  from: 'A partir de',
  chosen: 'Método de custeio escolhido.',
  withdrawn: 'Fica como está.',
  layers: 'Camadas de custo, a mais antiga primeiro',
  noLayers: 'Não há nada.',
  owed: 'Vendido antes de chegar',
  carried: 'Transportado',
  entered: 'Lançado',
  more: 'Mais',
  lateCharge: 'Acrescentar um custo de entrega',
  lateTitle: 'Quanto custou trazê-la?',
  lateHelp:
    'O que ainda há desta mercadoria vale isso a mais. A parte do que foi vendido é um custo de hoje.',
  lateDone: 'Custo de entrega acrescentado.',
  late: 'Cobrado depois',
  document: 'Documento'
}
