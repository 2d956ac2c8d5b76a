import type { GroupWords } from './en.ts'

export const words: GroupWords = {
  title: 'Grupos de clientes',
  group: 'Grupo',
  card: 'Precios',
  help: 'Una lista de precios puede ser para los clientes de un grupo.',
  none: 'Sin grupo',
  add: 'Añadir grupo',
  change: name => `Grupo: ${name}`,
  made: name => `Se añadió ${name}.`,
  name: 'Nombre',
  customers: 'Clientes',
  archive: 'Archivar',
  restore: 'Restaurar',
  archivedState: 'Archivado',
  archived: name => `Se archivó ${name}.`,
  restored: name => `Se restauró ${name}.`,
  back: 'Todos los clientes',
  state: 'Estado',
  nothing: 'Ningún grupo coincide',
  nothingHelp: 'No hay resultados con este filtro.',
  clear: 'Quitar filtros',
  emptyTitle: 'Aún no hay grupos de clientes',
  emptyHelp: 'Mayoristas, personal, socios: ponga clientes en un grupo y dele sus propios precios.',
  needed: 'Obligatorio'
}
