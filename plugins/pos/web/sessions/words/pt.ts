import type { SessionWords } from './en.ts'

export const words: SessionWords = {
  sessions: 'Sessões de caixa',
  days: 'Dias',
  session: serial => `Sessão ${serial}`,
  all: 'Todas as sessões',
  columns: {
    serial: 'Sessão',
    register: 'Caixa',
    shop: 'Loja',
    opened: 'Abertura',
    by: 'Operador',
    expected: 'Esperado',
    counted: 'Contado',
    difference: 'Diferença',
    state: 'Situação',
    day: 'Dia comercial',
    opening: 'Fundo',
    taken: 'Recebido em dinheiro',
    returned: 'Devolvido',
    moved: 'Entradas e saídas',
    closing: 'Última contagem'
  },
  states: { open: 'Aberta', closed: 'Fechada' },
  approvals: { awaited: 'Aguarda aprovação', given: 'Aprovada' },
  stillOpen: count => (count === 1 ? '1 ainda aberta' : `${count} ainda abertas`),
  filters: {
    state: 'Situação',
    approval: 'Diferença',
    shop: 'Loja',
    register: 'Caixa',
    by: 'Por',
    byShop: 'loja'
  },
  nothing: 'Nenhuma sessão corresponde',
  nothingHelp: 'Tire um filtro.',
  clear: 'Limpar filtros',
  emptyTitle: 'Nenhum caixa foi aberto ainda',
  emptyHelp:
    'Um caixa abre com o fundo de troco e fecha com a contagem. O que entrou e se confere fica aqui.',
  emptyDays: 'O que passou pelas gavetas fica aqui, dia a dia.',
  report: 'Relatório',
  hidden: 'O relatório X mostra o que deveria haver na gaveta. Você o vê quando o caixa fechar.',
  cash: 'Entradas e saídas de dinheiro',
  noCash: 'Nada foi colocado nem retirado.',
  cashHelp: 'No caixa, com o botão da gaveta.',
  kinds: { in: 'Entrada', out: 'Saída', drop: 'Para o cofre', tips: 'Gorjetas' },
  reason: 'Motivo',
  amount: 'Valor',
  when: 'Quando',
  shifts: 'Quem respondeu pela gaveta',
  withoutCount: 'sem contagem',
  note: 'Observação',
  documents: 'Suas vendas',
  print: 'Imprimir',
  approve: 'Aprovar a diferença',
  approveHelp: amount => `${amount} entre o contado e os registros.`,
  approveReason: 'Por que está tudo bem',
  approved: 'A diferença foi aprovada.',
  waiting: count =>
    count === 1
      ? '1 diferença aguarda aprovação'
      : `${count < 100 ? count : '100+'} diferenças aguardam aprovação`,
  needsPerson: 'Caixas'
}
