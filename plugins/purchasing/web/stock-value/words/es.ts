import type { CostWords } from './en.ts'

export const words: CostWords = {
  method: 'Método de coste',
  methods: { average: 'Promedio móvil', fifo: 'Primero en entrar, primero en salir (FIFO)' },
  about: {
    average:
      'La mercancía que sale cuesta lo que cuesta una unidad de media en la empresa; cada recepción vuelve a ponderar la media.',
    fifo: 'La mercancía que sale cuesta lo que costó la que entró primero en la tienda. Cada recepción es una capa propia.'
  },
  waiting: method => `${method} desde el`,
  change: 'Cambiar',
  title: '¿Cómo se valora el stock?',
  help: 'Desde el día que elija. Lo que haya entonces pasa con su valor; nada del pasado cambia.',
  from: 'Desde',
  chosen: 'Método de coste elegido.',
  withdrawn: 'Se queda como está.',
  layers: 'Capas de coste, la más antigua primero',
  noLayers: 'No hay nada.',
  owed: 'Vendido antes de llegar',
  carried: 'Traspasado',
  entered: 'Introducido',
  more: 'Más',
  lateCharge: 'Añadir un coste de entrega',
  lateTitle: '¿Cuánto costó traerla?',
  lateHelp:
    'Lo que aún queda de esta mercancía vale eso más. La parte de lo vendido es un coste de hoy.',
  lateDone: 'Coste de entrega añadido.',
  late: 'Cargado después',
  document: 'Documento'
}
