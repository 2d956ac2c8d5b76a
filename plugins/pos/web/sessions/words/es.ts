import type { SessionWords } from './en.ts'

export const words: SessionWords = {
  sessions: 'Sesiones de caja',
  days: 'Días',
  session: serial => `Sesión ${serial}`,
  all: 'Todas las sesiones',
  columns: {
    serial: 'Sesión',
    register: 'Caja',
    shop: 'Tienda',
    opened: 'Apertura',
    by: 'Cajero',
    expected: 'Esperado',
    counted: 'Contado',
    difference: 'Diferencia',
    state: 'Estado',
    day: 'Día comercial',
    opening: 'Fondo',
    taken: 'Cobrado en efectivo',
    returned: 'Devuelto',
    moved: 'Entradas y salidas',
    closing: 'Último recuento'
  },
  states: { open: 'Abierta', closed: 'Cerrada' },
  approvals: { awaited: 'Espera aprobación', given: 'Aprobada' },
  stillOpen: count => (count === 1 ? '1 sigue abierta' : `${count} siguen abiertas`),
  filters: {
    state: 'Estado',
    approval: 'Diferencia',
    shop: 'Tienda',
    register: 'Caja',
    by: 'Por',
    byShop: 'tienda'
  },
  nothing: 'Ninguna sesión coincide',
  nothingHelp: 'Quite un filtro.',
  clear: 'Quitar filtros',
  emptyTitle: 'Aún no se ha abierto ninguna caja',
  emptyHelp:
    'Una caja se abre con su fondo y se cierra contando. Aquí está lo que entró y si cuadra.',
  emptyDays: 'Aquí está lo que pasó por las cajas, día a día.',
  report: 'Informe',
  hidden: 'El informe X muestra lo que debería haber en la caja. Lo verá cuando se cierre.',
  cash: 'Entradas y salidas de efectivo',
  noCash: 'No se ingresó ni se retiró nada.',
  cashHelp: 'En la caja, con el botón de efectivo.',
  kinds: { in: 'Entrada', out: 'Salida', drop: 'A la caja fuerte', tips: 'Propinas' },
  reason: 'Motivo',
  amount: 'Importe',
  when: 'Cuándo',
  shifts: 'Quién estuvo a cargo',
  withoutCount: 'sin contar',
  note: 'Nota',
  documents: 'Sus ventas',
  print: 'Imprimir',
  approve: 'Aprobar la diferencia',
  approveHelp: amount => `${amount} entre lo contado y los registros.`,
  approveReason: 'Por qué está bien',
  approved: 'La diferencia está aprobada.',
  waiting: count =>
    count === 1
      ? '1 diferencia espera aprobación'
      : `${count < 100 ? count : '100+'} diferencias esperan aprobación`,
  needsPerson: 'Cajas'
}
