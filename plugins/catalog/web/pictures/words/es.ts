import type { PictureWords } from './en.ts'

export const words: PictureWords = {
  title: 'Imágenes',
  add: 'Añadir imágenes',
  help: 'Suelte imágenes aquí o pegue una. La primera representa al producto en la caja, en las listas y en las tiendas en línea.',
  kinds: 'JPEG, PNG, WebP, GIF o AVIF, hasta 10 MB cada una.',
  none: 'Aún no hay imágenes.',
  picture: (n, alt) => (alt === '' ? `Imagen ${n}` : `Imagen ${n}: ${alt}`),
  sending: (done, all) => `Añadiendo la imagen ${done + 1} de ${all}…`,
  added: count => (count === 1 ? 'Se añadió la imagen.' : `Se añadieron ${count} imágenes.`),
  tooLarge: 'Este archivo tiene más de 10 MB; redúzcalo e inténtelo de nuevo.',
  failed: 'No se añadió',
  again: 'Intentar de nuevo',
  dismiss: 'Dejar fuera',
  first: 'Primera',
  alt: 'Qué se ve',
  altHelp: 'En pocas palabras; se lee a quienes no pueden verla.',
  save: 'Guardar',
  forward: 'Mover hacia delante',
  back: 'Mover hacia atrás',
  replace: 'Sustituir',
  remove: 'Quitar imagen',
  removed: 'Se quitó la imagen.',
  replaced: 'Se sustituyó la imagen.',
  saved: 'Guardado.',
  close: 'Cerrar'
}
