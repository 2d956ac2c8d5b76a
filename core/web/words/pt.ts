import type { KitWords } from './en.ts'

export const words: KitWords = {
  partFailed: name => `A parte de “${name}” não carregou. O resto da página funciona.`,
  tryAgain: 'Tentar de novo',
  failedTitle: 'Não foi possível carregar',
  failedHelp: 'Nada foi alterado.',
  unreachable: 'Não há conexão com o servidor. Verifique a rede.',
  loading: 'Carregando…',
  views: 'Visões',
  columns: 'Colunas',
  clearFilter: name => `Limpar o filtro ${name}`,
  chooseAll: 'Selecionar todas as linhas visíveis',
  choose: row => `Selecionar a linha ${row}`,
  shown: count => (count === 1 ? '1 linha' : `${count} linhas`),
  showMore: 'Mostrar mais 50',
  unsaved: count =>
    count === 1 ? 'Uma alteração não foi salva' : `${count} alterações não foram salvas`,
  toFix: count =>
    count === 1 ? 'Não salvo: corrija um campo' : `Não salvo: corrija ${count} campos`,
  leaveAsk: 'Sair desta página? O que você alterou será perdido.',
  leaveAnyway: 'Sair sem salvar',
  stay: 'Ficar',
  discard: 'Descartar',
  save: 'Salvar',
  close: 'Fechar',
  cancel: 'Cancelar',
  undo: 'Desfazer',
  none: '–',
  notHere: 'Isto não está aberto para você',
  notHereHelp: 'Sua função ou sua empresa não o tem. Pergunte a quem dirige a empresa.',
  toConsole: 'Para o console'
}
