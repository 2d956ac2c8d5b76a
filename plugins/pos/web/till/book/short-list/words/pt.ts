import type { ShortListWords } from './en.ts'

export const words: ShortListWords = {
  title: ago => `Sem rede: aqui estão só os clientes atendidos por último (atualizado ${ago}).`,
  none: text => `“${text}” não está nesta lista curta.`,
  cannotAdd:
    'Não é possível adicionar um cliente até a rede voltar; a venda pode continuar sem cliente.',
  empty: 'Sem rede, e nenhum cliente é mantido neste dispositivo.'
}
