import { words as picture } from '../../customer-display/words/pt.ts'
import type { DisplayFaceWords } from './en.ts'

export const words: DisplayFaceWords = {
  picture,
  pair: {
    title: 'Vincular esta tela',
    help: 'No caixa, abra “Impressora” e escolha “Mostrar em outro dispositivo”. Leia o código QR com este dispositivo ou digite o código.',
    code: 'Código do caixa',
    go: 'Vincular',
    wrong: 'Nenhum caixa mostra este código, ou ele já foi usado ou venceu. Peça um novo no caixa.',
    full: 'Este caixa tem telas demais. Desvincule uma delas no console antes.',
    away: 'Não é possível acessar o Stoa. Este dispositivo está na rede?',
    language: 'Idioma'
  },
  connecting: 'Conectando…',
  offline: 'Aguardando a rede…',
  away: 'Um momento, por favor.',
  closed: 'Este caixa está fechado no momento.',
  unpaired: 'Esta tela não está mais vinculada a um caixa.',
  removed: 'O caixa desta tela foi fechado em definitivo.',
  paused: 'Não há nada para mostrar aqui no momento.',
  again: 'Vincular de novo'
}
