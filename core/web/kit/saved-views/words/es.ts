import type { SavedViewsWords } from './en.ts'

export const words: SavedViewsWords = {
  saved: 'Vistas guardadas',
  noneHelp:
    'Guarde cómo está esta lista (búsqueda, filtros, orden, columnas) y vuelva a ella desde aquí.',
  opensFirst: 'se abre primero',
  saveAs: 'Guardar como vista…',
  saveTo: name => `Guardar los cambios en «${name}»`,
  edit: name => `Renombrar o eliminar «${name}»…`,
  newTitle: 'Guardar como vista',
  editTitle: 'Vista guardada',
  name: 'Nombre',
  nameHelp: 'Solo usted la ve, en cualquier dispositivo donde inicie sesión.',
  isDefault: 'La lista se abre con ella',
  delete: 'Eliminar',
  made: name => `«${name}» está guardada.`,
  deleted: name => `«${name}» está eliminada.`
}
