import type { SavedViewsWords } from './en.ts'

export const words: SavedViewsWords = {
  saved: 'Visualizações salvas',
  noneHelp: 'Salve como esta lista está (busca, filtros, ordem, colunas) e volte a ela por aqui.',
  opensFirst: 'abre primeiro',
  saveAs: 'Salvar como visualização…',
  saveTo: name => `Salvar as alterações em “${name}”`,
  edit: name => `Renomear ou excluir “${name}”…`,
  newTitle: 'Salvar como visualização',
  editTitle: 'Visualização salva',
  name: 'Nome',
  nameHelp: 'Só você a vê, em qualquer aparelho em que entrar.',
  isDefault: 'A lista abre com ela',
  delete: 'Excluir',
  made: name => `“${name}” está salva.`,
  deleted: name => `“${name}” foi excluída.`
}
