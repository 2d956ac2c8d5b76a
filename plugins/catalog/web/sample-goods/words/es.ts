import type { SampleWords } from './en.ts'

export const words: SampleWords = {
  about:
    'Algo con lo que probar la caja. Todos los SKU empiezan por SAMPLE, así se distinguen de tus productos.',
  industries: {
    grocery: 'Tienda de barrio',
    fashion: 'Tienda de ropa',
    cafe: 'Cafetería',
    electronics: 'Electrónica'
  },
  products: count => (count === 1 ? '1 producto' : `${count} productos`),
  onSale: (count, of) => `${count} de ${of} a la venta`,
  examples: names => `${names} …`,
  add: 'Añadir',
  addNamed: industry => `Añadir ${industry}`,
  addMissing: 'Añadir el resto',
  remove: 'Quitar',
  removeNamed: industry => `Quitar ${industry}`,
  added: count =>
    count === 1
      ? 'Hay un producto de muestra a la venta.'
      : `Hay ${count} productos de muestra a la venta.`,
  removed: count =>
    count === 1
      ? 'Se archivó un producto de muestra.'
      : `Se archivaron ${count} productos de muestra.`,
  kept: count =>
    count === 1
      ? 'Uno se queda: se vendió, está reservado o tiene stock que no puedes cambiar.'
      : `${count} se quedan: se vendieron, están reservados o tienen stock que no puedes cambiar.`,
  withoutStock: 'Van sin stock, porque no puedes ajustarlo.',
  help: 'Al quitarlos se archiva lo que nunca se vendió y sale del stock. Lo vendido se queda, porque figura en recibos.',
  atSignUp: 'Empezar con productos de muestra',
  atSignUpHelp: 'Para probar. Se pueden quitar después.',
  none: 'No, añadiré los míos'
}
