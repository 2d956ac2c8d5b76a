import type { GroupWords } from './en.ts'

export const words: GroupWords = {
  title: 'Grupos de clientes',
  group: 'Grupo',
  card: 'Preços',
  help: 'Uma tabela de preços pode ser para os clientes de um grupo.',
  none: 'Sem grupo',
  add: 'Adicionar grupo',
  change: name => `Grupo: ${name}`,
  made: name => `${name} foi adicionado.`,
  name: 'Nome',
  customers: 'Clientes',
  archive: 'Arquivar',
  restore: 'Restaurar',
  archivedState: 'Arquivado',
  archived: name => `${name} foi arquivado.`,
  restored: name => `${name} foi restaurado.`,
  back: 'Todos os clientes',
  state: 'Estado',
  nothing: 'Nenhum grupo corresponde',
  nothingHelp: 'Não há resultados com este filtro.',
  clear: 'Limpar filtros',
  emptyTitle: 'Ainda não há grupos de clientes',
  emptyHelp: 'Revenda, equipa, membros: coloque clientes num grupo e dê-lhe preços próprios.',
  needed: 'Obrigatório'
}
